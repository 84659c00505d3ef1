import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { placeOfTaken, takenText } from "./taking.ts";

const whole = { ownerId: "mia", hypothesis: "It gets faster.", endsOn: "2026-12-19" };

test.each<[TacticPlace | null, Partial<typeof whole> | { ownerId: null } | { endsOn: null }, TacticPlace, string]>([
  [null, {}, "trying", "Goes to Trying."],
  ["considering", {}, "trying", "Goes to Trying."],
  ["paused", {}, "trying", "Goes to Trying."],
  ["habit", {}, "trying", "Goes to Trying."],
  ["practising", {}, "practising", "In hand already: it stays where it is."],
  ["trying", { ownerId: null }, "trying", "In hand already: it stays where it is."],
  [null, { ownerId: null }, "considering", "Goes to Considering: it lacks an owner."],
  ["dropped", { hypothesis: " " }, "considering", "Goes to Considering: it lacks a hypothesis."],
  ["considering", { endsOn: null }, "considering", "Stays in Considering: it lacks an end date."],
  ["habit", { ownerId: null, endsOn: null }, "habit", "Stays a habit: it lacks an owner and an end date."],
])("what stands in %s and is taken with %o goes to %s", (place, given, to, text) => {
  const experiment = { ...whole, ...given };
  expect(placeOfTaken(place, experiment)).toBe(to);
  expect(takenText(place, experiment)).toBe(text);
});
