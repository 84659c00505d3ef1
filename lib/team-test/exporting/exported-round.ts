import type { CandidateMark } from "../candidates/choice.ts";
import type { Focus } from "../question-sets/question.ts";
import type { Score } from "../results/score.ts";
import type { Answer, Tally } from "../results/tally.ts";
import type { Mode } from "../rounds/phase.ts";

/**
 * A round as it leaves Headroom in a file: counts, and nothing that says who. What people wrote (comments, reasons, notes, actions) stays
 * here, as it may name somebody. Times are ISO 8601.
 */
export type ExportedRound = {
  round: number;
  set: { id: string; version: number; name: string };
  mode: Mode;
  isAnonymous: boolean;
  startedAt: string;
  /** Null: a round without ballots. */
  revealedAt: string | null;
  /** Null: it is not closed yet. */
  closedAt: string | null;
  /** Null: one person entered what the team says. */
  people: { answered: number; of: number } | null;
  /** Null: it chooses between candidates. */
  score: Score | null;
  scoreByFocus: { focus: Focus; score: Score }[];
  questions: ExportedQuestion[];
  /** What was chosen from, with a mark for each question by its id; null: it asks people. */
  candidates: { name: string; marks: Record<string, CandidateMark> }[] | null;
  /** The candidate that was taken; null: none. */
  decision: string | null;
};

export type ExportedQuestion = {
  id: string;
  text: string;
  focus: Focus;
  /** How many people answered it. */
  answers: number;
  /** Null: nobody voted, or an anonymous round with too few answers for a breakdown. */
  counts: Tally | null;
  /** From 0 (all say the same) to 1 (as many yes as no); null: too few votes. */
  split: number | null;
  agreed: Answer | null;
};
