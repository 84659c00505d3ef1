import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEdit } from "./merge-edit.ts";
import type { StoryFields } from "./story-fields.ts";

type Case = [what: string, base: string, mine: string, theirs: string, taken: string | null, isConflict: boolean];

const current = (why: string) => ({ why, sources: {} }) as StoryFields;

test.each<Case>([
  ["what nobody else touched is taken", "a", "b", "a", "b", false],
  ["what both wrote alike is nothing to do", "a", "b", "b", null, false],
  ["what is typed as it was keeps the other's change", "a", "a", "b", null, false],
  ["what two wrote differently is a conflict", "a", "b", "c", null, true],
  ["what is so already is nothing to do", "a", "a", "a", null, false],
])("%s", (_what, base, mine, theirs, taken, isConflict) => {
  const merged = mergeEdit({ why: base }, { why: mine }, current(theirs));
  expect(merged.changes).toEqual(taken === null ? {} : { why: taken });
  expect(merged.conflicts).toEqual(isConflict ? [{ field: "why", base, mine, theirs }] : []);
});

test("nobody's change is lost: a field ends as one of the two wrote it, or comes back", () => {
  const text = fc.constantFrom("", "a", "b", "c");
  fc.assert(
    fc.property(text, text, text, (base, first, second) => {
      const one = mergeEdit({ why: base }, { why: first }, current(base));
      const between = one.changes.why ?? base;
      const two = mergeEdit({ why: base }, { why: second }, current(between));
      const end = two.changes.why ?? between;
      const lost = first !== base && end !== first && two.conflicts.length === 0;
      expect(lost).toBe(false);
      expect(one.conflicts).toEqual([]);
    }),
  );
});

const source = (text: string) => ({ source: text, on: "2026-11-21", confidence: "guess" as const });

test("sources are merged fact by fact", () => {
  const theirs = { sources: { effort: source("b"), customers: source("c") } } as unknown as StoryFields;
  const merged = mergeEdit({ sources: {} }, { sources: { customers: source("mine"), reach: source("d") } }, theirs);
  expect(merged.conflicts).toMatchObject([{ field: "sources.customers" }]);
  expect(merged.changes.sources).toEqual({ effort: source("b"), customers: source("c"), reach: source("d") });
});
