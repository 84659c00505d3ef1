import { expect, test } from "vitest";
import { isFinal, pauseMs } from "./reconnect.ts";

test("pauses grow up to ten seconds", () => {
  expect([0, 1, 2, 3, 4, 5, 100].map((failures) => pauseMs(failures, 1))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
  ]);
});

test("screens do not come back in one moment", () => {
  expect([0, 0.5].map((random) => pauseMs(2, random))).toEqual([1_333, 1_667]);
});

test("who is refused need not ask again; a server that stops or has no room may be asked later", () => {
  expect([401, 403, 404].every(isFinal)).toBe(true);
  expect([0, 200, 429, 500, 502, 503].some(isFinal)).toBe(false);
});
