import { expect, test } from "vitest";
import type { PastBallot } from "./ballot.ts";
import { ballotSentence, endedText, tieText } from "./ballot-sentence.ts";

const buyIn = ["Caching", "Histograms", "Spike test"].map((name, index) => {
  return { slug: name.toLowerCase(), name, description: "", sector: "design", votes: index === 0 ? 2 : 1 };
});
const open = { number: 2, state: "picking", picked: 3, people: 6, buyIn: null } as const;
const past: PastBallot = {
  number: 1,
  state: "confirmed",
  endedBy: "Mia",
  endedAt: new Date(0),
  voters: 2,
  buyIn,
  chosen: ["spike test", "caching"],
};

test.each([
  [open, past, "3 of 6 people have picked."],
  [{ ...open, picked: 1 }, null, "1 of 6 people has picked."],
  [{ ...open, picked: 0, people: 1 }, null, "0 of 1 person has picked."],
  [{ ...open, state: "revealed", buyIn } as const, null, "Ballot 2 is revealed: 3 people picked 3 tactics."],
  [
    { ...open, state: "revealed", picked: 1, buyIn: buyIn.slice(0, 1) } as const,
    past,
    "Ballot 2 is revealed: one person picked 1 tactic.",
  ],
  [null, past, "Ballot 1 chose Caching and Spike test."],
  [null, { ...past, state: "cancelled" } as const, "Ballot 1 was cancelled."],
  [null, null, "Which five tactics will you work at?"],
])("of %o after %o it says how far the team is", (now, last, text) => expect(ballotSentence(now, last)).toBe(text));

test("a tie is told with the places that are left", () => {
  const slugs = ["histograms", "spike test"];
  expect(tieText({ slugs, places: 1, votes: 1 }, buyIn)).toBe(
    "Histograms and Spike test tie with one pick each for one place: choose between them.",
  );
  expect(tieText({ slugs, places: 2, votes: 3 }, buyIn)).toMatch(/tie with 3 picks each for 2 places/);
});

test.each([
  [1, past, "Ballot 1 was confirmed by Mia."],
  [1, { ...past, state: "cancelled" } as const, "Ballot 1 was cancelled by Mia."],
  [2, past, "Ballot 2 is over."],
  [2, null, "Ballot 2 is over."],
])("a form of ballot %d that is still filled says what ended it", (number, last, text) => {
  expect(endedText(number, last)).toBe(text);
});
