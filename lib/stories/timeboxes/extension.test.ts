import { expect, test } from "vitest";
import { mostExtensionMs, whyNotExtend } from "./extension.ts";

const minute = 60_000;
const given = { ms: 30 * minute, reason: "So", byId: "ada", by: "Ada", at: "2026-11-21T10:00:00Z" };
const timebox = { plannedMs: 120 * minute, personId: "ada", extensions: [] };

test.each([
  ["half of what was planned", {}, { ms: 60 * minute }, undefined],
  ["a minute more than half", {}, { ms: 61 * minute }, "minutes"],
  ["no time at all", {}, { ms: 0 }, "minutes"],
  ["no reason", {}, { reason: "" }, "reason"],
  ["a second one by whose clock it is", { extensions: [{ ...given, byId: "bob" }] }, {}, ""],
  ["a second one by who gave the first", { extensions: [{ ...given, byId: "bob" }] }, { byId: "bob" }, ""],
  ["a second one by somebody else", { extensions: [given] }, { byId: "bob" }, undefined],
])("%s", (_what, of, asked, path) => {
  const { ms, reason, byId } = { ...given, ...asked };
  expect(whyNotExtend({ ...timebox, ...of }, { ms, reason, byId })?.path).toBe(path);
});

test("the most is whole minutes", () => {
  expect(mostExtensionMs(15 * minute)).toBe(7 * minute);
});
