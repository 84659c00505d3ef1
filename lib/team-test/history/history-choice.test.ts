import { expect, test } from "vitest";
import type { HeldRound } from "./held-round.ts";
import { chooseHistory } from "./history-choice.ts";

function held(number: number, facts: Partial<HeldRound> = {}): HeldRound {
  const when = new Date("2026-11-21T10:00:00Z");
  return {
    id: `${number}`,
    number,
    setId: "team-test",
    setName: "Team test",
    mode: "live",
    phase: "closed",
    isAnonymous: true,
    code: null,
    deadline: null,
    createdAt: when,
    revealedAt: when,
    closedAt: when,
    ballotCount: 8,
    seats: 9,
    candidates: [],
    decision: "",
    decisionWhy: "",
    decidedBy: "",
    decidedAt: null,
    ...facts,
  };
}

const rounds = [
  held(14, { phase: "answer", revealedAt: null }),
  held(13, { revealedAt: null }),
  held(12, { mode: "group", revealedAt: null, setId: "tool-choice", candidates: ["k6", "Gatling"] }),
  held(11, { setId: "readiness", setName: "Ready?" }),
  ...Array.from({ length: 10 }, (_, index) => held(10 - index)),
];
const numbers = (some: readonly HeldRound[]) => some.map(({ number }) => number);

test("rounds are sorted out: what runs, what was chosen, and what was closed unseen", () => {
  const { running, choices, abandoned, families } = chooseHistory(rounds, [], { asked: undefined, isWhole: false });
  expect([running, choices, abandoned].map(numbers)).toEqual([[14], [12], [13]]);
  expect(families.map(({ id }) => id)).toEqual(["readiness", "team-test"]);
});

test("the newest family is shown, or the one that is asked for, and of many rounds the last eight", () => {
  expect(chooseHistory(rounds, [], { asked: "gone", isWhole: false })).toMatchObject({ shown: [11], all: 1 });
  const last = chooseHistory(rounds, [], { asked: "team-test", isWhole: false });
  expect(last).toMatchObject({ shown: [10, 9, 8, 7, 6, 5, 4, 3], all: 10 });
  expect(chooseHistory(rounds, [], { asked: "team-test", isWhole: true }).shown).toHaveLength(10);
});

test("a round that one person entered has answers without a reveal", () => {
  const { shown } = chooseHistory([held(1, { mode: "group", revealedAt: null })], [], {
    asked: undefined,
    isWhole: false,
  });
  expect(shown).toEqual([1]);
});

test("a team without rounds has no family", () => {
  expect(chooseHistory([], [], { asked: undefined, isWhole: false })).toMatchObject({
    family: null,
    shown: [],
    all: 0,
  });
});
