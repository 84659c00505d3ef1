import { expect, test } from "vitest";
import { isTypedOn } from "./typed-on.ts";

const field = (isThere: boolean) => ({ checkVisibility: () => isThere });

test("a letter that follows another at once is meant for the field that was taken away under the fingers", () => {
  expect(isTypedOn({ field: field(false), at: 5_000 }, 5_200)).toBe(true);
  expect(isTypedOn({ field: field(false), at: 5_000 }, 5_999)).toBe(true);
});

test("after a moment it is a key of the page", () =>
  expect(isTypedOn({ field: field(false), at: 5_000 }, 6_000)).toBe(false));

test("it is one where the field is still there, and was left", () =>
  expect(isTypedOn({ field: field(true), at: 5_000 }, 5_200)).toBe(false));

test("it is one where nothing was typed", () => expect(isTypedOn(null, 5_000)).toBe(false));
