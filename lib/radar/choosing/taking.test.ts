import { describe, expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { experimentFrom, isOtherThan, placeOfTaken, takenText } from "./taking.ts";

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

describe("an experiment that begins now", () => {
  const begins = { usualEnd: "2026-12-19", today: "2026-11-21" };
  const own = { ownerId: "ben", hypothesis: "It helps.", endsOn: "2026-11-21" };

  test("has what the tactic has, until somebody types something else or empties it", () => {
    expect(experimentFrom({}, own, begins)).toEqual(own);
    expect(experimentFrom({ ownerId: "mia" }, own, begins)).toEqual({ ...own, ownerId: "mia" });
    const empty = { ownerId: null, hypothesis: "", endsOn: null };
    expect(experimentFrom(empty, own, begins)).toEqual(empty);
  });

  test("ends when it usually does where the tactic has no end, or one that is past", () => {
    const usual = { ...own, endsOn: "2026-12-19" };
    expect(experimentFrom({}, { ...own, endsOn: null }, begins)).toEqual(usual);
    expect(experimentFrom({}, { ...own, endsOn: "2026-11-20" }, begins)).toEqual(usual);
    expect(experimentFrom({}, null, begins)).toEqual({ ownerId: null, hypothesis: "", endsOn: "2026-12-19" });
  });
});

test.each([
  [{}, false],
  [{ hypothesis: whole.hypothesis, endsOn: whole.endsOn }, false],
  [{ hypothesis: "" }, true],
  [{ ownerId: null }, true],
  [{ ownerId: whole.ownerId, endsOn: "2026-12-20" }, true],
])("where %o is typed it is another experiment: %s", (typed, is) => expect(isOtherThan(whole, typed)).toBe(is));
