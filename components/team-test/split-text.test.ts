import { expect, test } from "vitest";
import { splitSentence, splitText } from "./split-text.ts";

const tally = { yes: 0, no: 0, unknown: 0, not_ours: 0 };

test.each([
  [
    { votes: 8, tally: { ...tally, yes: 3, no: 3, unknown: 2 } },
    true,
    "You disagree most on this one: 3 yes, 3 no, 2 don’t know.",
  ],
  [{ votes: 8, tally: { ...tally, yes: 6, no: 2 } }, false, "You disagree: 6 yes, 2 no."],
  [{ votes: 8, tally: { ...tally, yes: 8 } }, false, "You agree: 8 yes."],
  [{ votes: 8, tally: { ...tally, no: 7, unknown: 1 } }, false, "Nobody disagrees, not all know: 7 no, 1 don’t know."],
  [
    { votes: 3, tally: { ...tally, yes: 2, not_ours: 1 } },
    false,
    "Too few say yes or no to tell a split: 2 yes, 1 not ours.",
  ],
  [{ votes: 3, tally: null }, false, "Too few answers to show: 3 people answered."],
  [{ votes: 1, tally: null }, false, "Too few answers to show: 1 person answered."],
  [{ votes: 0, tally }, false, "Nobody answered this one."],
])("says what %j come to", (result, isMostSplit, sentence) => {
  expect(splitSentence(result, isMostSplit)).toBe(sentence);
});

test("a split has two decimals, and is none where too few decided", () => {
  expect(splitText({ tally: { ...tally, yes: 5, no: 2 } })).toBe("0.57");
  expect(splitText({ tally: { ...tally, yes: 2 } })).toBeNull();
  expect(splitText({ tally: null })).toBeNull();
});
