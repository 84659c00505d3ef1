import { expect, test } from "vitest";
import { fieldChanges } from "./field-changes.ts";
import type { StoryFields } from "./story-fields.ts";
import { unknownFields } from "./unknown-fields.test-data.ts";

const before: StoryFields = {
  ...unknownFields,
  title: "Baskets time out",
  ticketsPerWeek: 0,
  effort: { low: 2, likely: 4, high: 8 },
  sources: { effort: { source: "Ada", on: "2026-11-20", confidence: "guess" } },
};
const team = "01a1fae5-6556-70bd-8b25-088411592bd6";
const names = new Map([[team, "Payments"]]);
const said = { source: "support desk", on: "2026-11-21", confidence: "measured" as const };

test.each([
  [
    "a range",
    { customers: { low: 300, likely: 480, high: 700 } },
    "customers a week",
    "unknown",
    "300–700, likely 480",
  ],
  ["hours", { effort: { low: 4, likely: 4, high: 4 } }, "the effort", "2–8, likely 4 h", "4 h"],
  ["nought, which is known", { ticketsPerWeek: null }, "tickets a week", "0", "unknown"],
  ["a name for an id", { responsibleTeamId: team }, "the responsible team", "unknown", "Payments"],
  ["a long text, cut", { why: "x".repeat(300) }, "why it is slow", "unknown", `${"x".repeat(139)}…`],
  [
    "money",
    { revenue: { low: 900_000, likely: 1_200_000, high: 1_400_000, currency: "EUR", per: "month" as const } },
    "the affected revenue",
    "unknown",
    "EUR 9,000–14,000 a month, likely 12,000",
  ],
  [
    "a source whose number stayed",
    { sources: { effort: said } },
    "the source of effort",
    "Ada, 2026-11-20, guess",
    "support desk, 2026-11-21, measured",
  ],
])("%s", (_what, changes, field, from, to) => {
  expect(fieldChanges(before, changes, names)).toEqual([{ field, from, to }]);
});

test("a source that comes with its number is not told twice, and what is so already is not told at all", () => {
  const customers = { low: 1, likely: 1, high: 1 };
  expect(fieldChanges(before, { customers, sources: { ...before.sources, customers: said } }, names)).toHaveLength(1);
  expect(fieldChanges(before, { title: before.title, effort: before.effort }, names)).toEqual([]);
});
