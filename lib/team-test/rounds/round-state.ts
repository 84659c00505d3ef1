import type { Choice } from "../candidates/choice.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question-sets/question.ts";
import type { QuestionResult } from "../results/question-result.ts";
import type { Answer } from "../results/tally.ts";
import type { Mode, Phase } from "./phase.ts";
import type { RoundTactic } from "./round-tactic.ts";

/** A round as its screens are built: what does not change while it runs. */
export type RoundFacts = {
  number: number;
  setName: string;
  mode: Mode;
  isAnonymous: boolean;
  questions: Question[];
};

/**
 * What the screens of a running round show and follow. One is read for all screens of a process whenever the round changes;
 * `stateFor` then leaves out what a reader may not see. It never holds an answer before the reveal, nor whose an answer of
 * an anonymous round is. Times are ISO 8601.
 */
export type RoundState = {
  phase: Phase;
  /** The question that the room looks at; empty: none. */
  questionId: string;
  /** The server's time when this was read, by which a screen corrects its own clock and tells a newer state from an older. */
  now: string;
  timer: RoundTimer;
  deadline: string | null;
  /** Who takes part, by name. */
  seats: { id: string; name: string; isGuest: boolean; isReady: boolean }[];
  /** Guests who wait to be let in; for facilitators alone. */
  waiting: { id: string; name: string }[];
  /** How many people have answered every question. */
  finished: number;
  /** In the order of the questions; null until the reveal, and in rounds that never had one. */
  results: QuestionResult[] | null;
  agreements: RoundAgreement[];
  /** Made in this round. */
  actions: RoundAction[];
  /** Made in earlier rounds and still open when this one began, with what became of them in it. */
  pastActions: RoundAction[];
  /** Of the team's radar: what the round looks at beside its past actions. */
  tactics: RoundTactic[];
  /** Null until the reveal, and for guests. */
  evidence: Evidence[] | null;
  /** Of a round that chooses between candidates; null: people answer questions. */
  choice: Choice | null;
};

export type RoundTimer = { ms: number; leftMs: number; endsAt: string | null };

export type RoundAgreement = {
  questionId: string;
  answer: Answer;
  reason: string;
  changedBecause: string;
  /** Who wrote it down last, by name. */
  agreedBy: string;
};

export type RoundAction = {
  id: string;
  questionId: string;
  text: string;
  ownerName: string;
  /** A day, `2026-11-21`. */
  dueOn: string | null;
  state: "open" | "done" | "dropped";
  reason: string;
  /** The round it was made in. */
  roundNumber: number;
};

/** Who looks at a round. */
export type RoundReader = "facilitator" | "member" | "guest";

/**
 * What this reader may see of a round. Guests see the questions, the counts and what the round comes to: no evidence, nothing of earlier
 * rounds or of the radar, and neither who said what nor what they wrote. Only facilitators see who waits.
 */
export function stateFor(state: RoundState, reader: RoundReader): RoundState {
  if (reader === "facilitator") return state;
  if (reader === "member") return { ...state, waiting: [] };
  const results = state.results?.map((result) => ({ ...result, comments: [], people: null })) ?? null;
  return { ...state, waiting: [], evidence: null, pastActions: [], tactics: [], results };
}
