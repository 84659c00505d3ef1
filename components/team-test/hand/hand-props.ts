import type { ActionResult } from "#lib/shared/result.ts";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import type { RoundFacts, RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { OwnPractice } from "#lib/team-test/rounds/round-tactic.ts";
import type { ReadyInput } from "#lib/team-test/seats/seat-schema.ts";

type Act<Input, Value = unknown> = (code: string, input: Input) => Promise<ActionResult<Value>>;

/** What somebody can do in their hand. The first thing that each action takes is the round's code. */
export type HandActs = {
  saveAnswer: Act<OwnAnswer>;
  takeAnswerBack: Act<{ questionId: string }>;
  setReady: Act<ReadyInput>;
  /** How often somebody practises a tactic. */
  sayPractice: Act<OwnPractice>;
  /** Gives this browser its anonymous ballot, unless another browser has it. */
  takeBallot: Act<Record<string, never>, { isHere: boolean }>;
  listOwnAnswers: Act<Record<string, never>, OwnAnswer[]>;
};

/** What the hand screen of one person is built from. */
export type HandProps = {
  code: string;
  facts: RoundFacts;
  initial: RoundState;
  teamName: string;
  seat: { id: string; name: string };
  /** `/teams/checkout`; null for a guest. */
  teamPath: string | null;
  isFacilitator: boolean;
  ownAnswers: OwnAnswer[];
  /** What this person said of tactics that is not revealed yet. */
  ownPractice: OwnPractice[];
  /** An anonymous round, and no ballot in this browser yet. */
  needsBallot: boolean;
  longestComment: number;
  acts: HandActs;
};
