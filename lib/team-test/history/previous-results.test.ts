import { expect, test } from "vitest";
import type { PastRound } from "./past-round.ts";
import { previousResults } from "./previous-results.ts";

function held(number: number, setId: string, ids: string[]): PastRound {
  const tally = { yes: number, no: 0, unknown: 0, not_ours: 0 };
  return {
    number,
    setId,
    setVersion: 1,
    setName: setId,
    mode: "live",
    isAnonymous: false,
    startedAt: new Date(0),
    revealedAt: new Date(0),
    closedAt: new Date(0),
    people: { answered: number, of: number },
    questions: [],
    results: ids.map((questionId) => ({ questionId, votes: number, tally, agreement: null })),
  };
}

test("a question's last result is that of the newest round before which asked it, of its family of sets", () => {
  const past = [
    held(1, "team-test", ["a", "b"]),
    held(2, "own", ["a"]),
    held(3, "other", ["a", "b"]),
    held(9, "own", ["a"]),
  ];
  const asked = { number: 4, setId: "own", setName: "Ours", questions: [{ id: "a" }, { id: "b" }, { id: "new" }] };
  const previous = previousResults(asked, past, [{ id: "own", basedOn: "team-test" }]);
  expect(previous.map(({ questionId, roundNumber }) => [questionId, roundNumber])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});
