import { expect, test } from "vitest";
import { checkInText, missedSentence, reviewDueText } from "./review-words.ts";

const today = "2026-11-21";
const due = (reviewOn: string | null) => reviewDueText([{ on: "2026-09-12", reviewOn }], today, 28);

test.each([
  ["2026-11-24", "due 24 November, in 3 days"],
  ["2026-11-22", "due 22 November, tomorrow"],
  ["2026-11-21", "due today"],
  ["2026-11-20", "missed: it was due on 20 November"],
  ["2026-10-24", "missed: it was due on 24 October"],
  ["2026-10-23", "2 missed, since 23 October"],
  ["2027-01-04", "due 4 January 2027, in 44 days"],
  [null, null],
])("a review on %s is told as %s", (reviewOn, text) => expect(due(reviewOn)).toBe(text));

test.each([
  ["2026-11-21", null],
  ["2026-11-20", "Its review was missed."],
  ["2026-10-23", "2 reviews were missed: it fades on the radar."],
  [null, null],
])("a review that was due on %s leads to %s at the top", (reviewOn, text) =>
  expect(missedSentence([{ on: "2026-09-12", reviewOn }], today, 28)).toBe(text),
);

test("the last look says when the next one is", () => {
  const looks = [
    { on: "2026-09-12", reviewOn: "2026-10-10" },
    { on: "2026-11-01", reviewOn: "2026-11-29" },
  ];
  expect(reviewDueText(looks, today, 28)).toBe("due 29 November, in 8 days");
  expect(reviewDueText([], today, 28)).toBeNull();
});

test("a check-in is told by its counts", () =>
  expect(checkInText({ never: 1, sometimes: 2, usually: 3 })).toBe("usually 3, sometimes 2, never 1"));
