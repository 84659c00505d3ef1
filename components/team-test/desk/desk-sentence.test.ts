import { expect, test } from "vitest";
import { deskSentence } from "./desk-sentence.ts";

const seat = { id: "1", name: "Ann", isGuest: false, isReady: false };
const action = { id: "1", questionId: "", text: "Do it", ownerName: "", dueOn: null, reason: "", roundNumber: 5 };
const tactic = {
  id: "1",
  slug: "caching",
  name: "Caching",
  place: "trying" as const,
  isAsked: true,
  missed: 0,
  since: null,
  said: 0,
};
const look = { never: 0, sometimes: 0, usually: 2, proposed: "practising" as const, note: "" };
const nothing = { finished: 0, seats: [], pastActions: [], tactics: [], agreements: [], actions: [], choice: null };

test.each([
  [{ ...nothing, phase: "past_actions" as const }, "Round 6 begins: nothing is open from before."],
  [
    { ...nothing, phase: "past_actions" as const, pastActions: [{ ...action, state: "open" as const }] },
    "Round 6 begins: 1 action from before is open.",
  ],
  [
    { ...nothing, phase: "past_actions" as const, tactics: [tactic, tactic].map((one) => ({ ...one, look: null })) },
    "Round 6 begins: 2 tactics are to be looked at.",
  ],
  [
    {
      ...nothing,
      phase: "past_actions" as const,
      pastActions: [{ ...action, state: "open" as const }],
      tactics: [
        { ...tactic, look },
        { ...tactic, look: { ...look, note: "Left in Trying." } },
      ],
    },
    "Round 6 begins: 1 action from before is open, and 1 tactic is to be looked at.",
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
