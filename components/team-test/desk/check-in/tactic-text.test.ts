import { expect, test } from "vitest";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import { countsText, isOfCheckIn, isUndecided, missedText, outcomeText, practiceText } from "./tactic-text.ts";

const look = { never: 0, sometimes: 1, usually: 4, proposed: null, note: "" };
const tactic: RoundTactic = {
  id: "1",
  slug: "caching",
  name: "Caching",
  place: "trying",
  isAsked: true,
  missed: 0,
  since: null,
  said: 0,
  look: null,
};
/** Of which a probe says otherwise. */
const held = { ...look, proposed: "practising", note: "Usually, twice running; but …" } as const;

test.each([
  [0, null, null],
  [2, "2026-09-12", "two reviews missed, since 12 September"],
  [7, "2025-09-12", "7 reviews missed, since 12 September 2025"],
])("%s missed reviews since %s are told as %s", (missed, since, text) => {
  expect(missedText({ missed, since }, "2026-11-21")).toBe(text);
});

test("counts are told where somebody was asked", () => {
  expect(countsText(look)).toBe("usually 4, sometimes 1, never 0");
  expect(countsText({ ...look, sometimes: 0, usually: 0 })).toBeNull();
});

test.each<[RoundTactic, boolean, string]>([
  [tactic, false, ""],
  [{ ...tactic, look }, false, "Too few have said something to propose a place."],
  [{ ...tactic, look: { ...look, proposed: "practising" } }, true, "The check-in proposes Practising."],
  [{ ...tactic, place: "practising", look: { ...look, proposed: "practising" } }, false, "It stands in Practising."],
  [{ ...tactic, look: { ...look, proposed: "practising", note: "Left in Trying." } }, false, "Left in Trying."],
  [{ ...tactic, place: "practising", look: held }, false, held.note],
])("of %o it is undecided: %s, and it says: %s", (given, isOpen, text) => {
  expect(isUndecided(given)).toBe(isOpen);
  expect(outcomeText(given)).toBe(text);
});

test.each([
  [1, true, "How often do you practise this one?"],
  [5, true, "How often do you practise these five?"],
  [11, false, "How often you practise these 11"],
])("of %s tactics, open: %s, it says: %s", (count, isOpen, text) => {
  expect(practiceText(count, isOpen)).toBe(text);
});

test("what is considered is of no check-in, unless one brought it there", () => {
  const considered: RoundTactic = { ...tactic, place: "considering", isAsked: false };
  expect(isOfCheckIn(tactic)).toBe(true);
  expect(isOfCheckIn(considered)).toBe(false);
  expect(isOfCheckIn({ ...considered, look: { ...look, sometimes: 0, usually: 0, note: "Still so." } })).toBe(false);
  expect(isOfCheckIn({ ...considered, look })).toBe(true);
});
