import { expect, test } from "vitest";
import { closedSentence, runningSentence } from "./overview-sentence.ts";
import { aPastRound } from "./past-round.test-data.ts";

const march = { closedAt: new Date("2026-03-12T10:00:00Z") };
const june = { closedAt: new Date("2026-06-11T10:00:00Z") };
const before = aPastRound(4, { a: "yes", b: "no", c: "no" }, march);

test.each([
  ["more", { a: "yes", b: "yes", c: "yes" }, "3 of 3 agreed yes in round 5, two more than in March."],
  ["as many", { a: "no", b: "yes", c: "no" }, "1 of 3 agreed yes in round 5, as many as in March."],
  ["fewer", { a: "no", b: "no", c: "no" }, "0 of 3 agreed yes in round 5, one fewer than in March."],
  [
    "what is not ours is left out",
    { a: "yes", b: "yes", c: "not_ours" },
    "2 of 2 agreed yes in round 5, one more than in March.",
  ],
  [
    "other questions",
    { a: "yes", b: "yes", d: "yes" },
    "3 of 3 agreed yes in round 5, by the 2 questions that both asked one more than in March.",
  ],
  ["no question in common", { d: "yes" }, "1 of 1 agreed yes in round 5."],
  ["nothing agreed", { a: null, b: null }, "Nothing was agreed on in round 5."],
  ["all outside", { a: "not_ours" }, "Nothing that round 5 asked is yours to change."],
] as const)("%s", (_, agreed, sentence) => {
  expect(closedSentence(aPastRound(5, agreed, june), before)).toBe(sentence);
});

test.each([
  ["2026-06-02T10:00:00Z", "in round 4"],
  ["2025-07-31T10:00:00Z", "in July"],
  ["2025-06-30T10:00:00Z", "in June 2025"],
])("a round of %s is called “%s” in June 2026", (closedAt, when) => {
  const earlier = aPastRound(4, { a: "no" }, { closedAt: new Date(closedAt) });
  expect(closedSentence(aPastRound(5, { a: "yes" }, june), earlier)).toBe(
    `1 of 1 agreed yes in round 5, one more than ${when}.`,
  );
});

test("a first round is compared with nothing, nor is one after a round that agreed on nothing", () => {
  const round = aPastRound(5, { a: "yes" }, june);
  expect(closedSentence(round, null)).toBe("1 of 1 agreed yes in round 5.");
  expect(closedSentence(round, aPastRound(4, { a: null }, march))).toBe("1 of 1 agreed yes in round 5.");
});

test.each([
  ["live", "past_actions", true, "Round 6 has begun: join it."],
  ["live", "answer", true, "Round 6 is being answered: join it."],
  ["live", "answer", false, "Round 6 is being answered."],
  ["async", "discuss", true, "The answers of round 6 are shown: join it."],
  ["group", "agree", true, "Round 6 is being entered."],
] as const)("a %s round at %s", (mode, phase, canJoin, sentence) => {
  expect(runningSentence({ number: 6, mode, phase, canJoin })).toBe(sentence);
});
