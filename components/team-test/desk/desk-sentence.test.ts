import { expect, test } from "vitest";
import { deskSentence } from "./desk-sentence.ts";

const seat = { id: "1", name: "Ann", isGuest: false, isReady: false };
const action = { id: "1", questionId: "", text: "Do it", ownerName: "", dueOn: null, reason: "", roundNumber: 5 };
const nothing = { finished: 0, seats: [], pastActions: [], agreements: [], actions: [], choice: null };

test.each([
  [{ ...nothing, phase: "past_actions" as const }, "Round 6 begins: nothing is open from before."],
  [
    { ...nothing, phase: "past_actions" as const, pastActions: [{ ...action, state: "open" as const }] },
    "Round 6 begins: 1 action from before is open.",
  ],
  [{ ...nothing, phase: "answer" as const }, "Round 6 is being answered: nobody is in yet."],
  [
    { ...nothing, phase: "answer" as const, finished: 5, seats: Array.from({ length: 8 }, () => seat) },
    "Round 6 is being answered: 5 of 8 have finished.",
  ],
  [{ ...nothing, phase: "reveal" as const, finished: 1 }, "Round 6 is revealed: 1 person answered."],
  [{ ...nothing, phase: "discuss" as const }, "Round 6 is being discussed: 0 answers are agreed."],
  [{ ...nothing, phase: "actions" as const }, "Round 6 decides what to do: no actions yet."],
])("the first line says where a round is", (state, sentence) => {
  expect(deskSentence(6, [], state)).toBe(sentence);
});
