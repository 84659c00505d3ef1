import { expect, test } from "vitest";
import { mergeFields } from "./merge-fields.ts";

type Fields = { name: string; why: string; endsOn: string | null };
const shown: Fields = { name: "Caching", why: "", endsOn: null };

test("what nobody else touched is written", () => {
  const merged = mergeFields<Fields>(shown, { why: "Slow baskets" }, { ...shown, name: "Caches" });
  expect(merged).toEqual({ changes: { why: "Slow baskets" }, conflicts: [] });
});

test("what is as it was shown is nothing to write, though somebody else changed it", () => {
  expect(mergeFields<Fields>(shown, { name: "Caching" }, { ...shown, name: "Caches" }).changes).toEqual({});
});

test("what both wrote alike is nothing to write", () => {
  expect(mergeFields<Fields>(shown, { why: "So" }, { ...shown, why: "So" })).toEqual({ changes: {}, conflicts: [] });
});

test("what two people wrote differently comes back with what each wrote", () => {
  const merged = mergeFields<Fields>(shown, { why: "Mine", endsOn: "2026-12-01" }, { ...shown, why: "Theirs" });
  expect(merged).toEqual({
    changes: { endsOn: "2026-12-01" },
    conflicts: [{ field: "why", base: "", mine: "Mine", theirs: "Theirs" }],
  });
});

test("over what a form was not shown, whatever is there is overwritten", () => {
  expect(mergeFields<Fields>({}, { why: "Mine" }, { ...shown, why: "Theirs" }).changes).toEqual({ why: "Mine" });
});
