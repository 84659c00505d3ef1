import { choiceSentence } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { isUndecided } from "./check-in/tactic-text.ts";
import { finishedSentence } from "./finished-text.ts";

type Shown = Pick<
  RoundState,
  "phase" | "finished" | "seats" | "pastActions" | "tactics" | "agreements" | "actions" | "choice"
>;

/** Where a round is, in one sentence: "Round 6 is being answered: 5 of 8 have finished." */
export function deskSentence(number: number, questions: readonly Question[], state: Shown): string {
  const round = `Round ${number}`;
  switch (state.phase) {
    case "past_actions":
      return `${round} begins: ${fromBefore(state)}.`;
    case "answer": {
      const finished = finishedSentence(state.finished, state.seats.length);
      return `${round} is being answered: ${finished.charAt(0).toLowerCase()}${finished.slice(1)}`;
    }
    case "reveal":
      return `${round} is revealed: ${count(state.finished, "person", "people")} answered.`;
    case "discuss":
      return `${round} is being discussed: ${agreed(questions.length, state)}.`;
    case "agree":
      if (state.choice) return `${round}: ${choiceSentence(questions, state.choice)}`;
      return `${round}: ${agreed(questions.length, state)}.`;
    case "actions":
      return `${round} decides what to do: ${state.actions.length === 0 ? "no actions yet" : count(state.actions.length, "action")}.`;
    case "closed":
      return `${round} is closed.`;
  }
}

/** "2 actions from before are open, and 5 tactics are to be looked at" */
function fromBefore({ pastActions, tactics }: Shown): string {
  const open = pastActions.filter(({ state }) => state === "open").length;
  const unseen = tactics.filter((tactic) => tactic.look === null || isUndecided(tactic)).length;
  const parts = [
    open > 0 && `${count(open, "action")} from before ${open === 1 ? "is" : "are"} open`,
    unseen > 0 && `${count(unseen, "tactic")} ${unseen === 1 ? "is" : "are"} to be looked at`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "nothing is open from before" : parts.join(", and ");
}

function agreed(asked: number, { agreements }: Shown): string {
  const of = asked > 0 ? ` of ${asked}` : "";
  return `${agreements.length}${of} ${agreements.length === 1 && of === "" ? "answer is" : "answers are"} agreed`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
