import { dayText } from "#lib/shared/day-text.ts";
import type { FieldError } from "#lib/shared/result.ts";
import { fewestSamples } from "./declared-test.ts";
import type { Evaluation } from "./evaluate-test.ts";
import { type HypothesisState, hypothesisMoves, hypothesisStateNames } from "./hypothesis-state.ts";

/** What is known of a hypothesis, with what comes with the move. */
export type HypothesisFacts = {
  state: HypothesisState;
  instrumentation: string;
  liveSince: Date | null;
  /** A day, `2026-11-21`. */
  reviewOn: string | null;
  /** The current version of its test; null: none was declared. */
  test: { minimumSamples: number } | null;
  /** What that version gave when it was evaluated last; null: never. */
  result: Pick<Evaluation, "samples" | "isMet"> | null;
  /** What somebody concludes. */
  conclusion: string;
};

/** What a move of a hypothesis lacks, field by field; empty: nothing. One that there is not lacks everything: path `to`. */
export function missingForHypothesis(facts: HypothesisFacts, to: HypothesisState, now: Date): FieldError[] {
  const { state, conclusion } = facts;
  if (!hypothesisMoves[state].includes(to)) return [{ path: "to", message: noWay(state, to) }];
  if (to === "awaiting_data") return missingToAwait(facts, now);
  return [
    ...(to === "confirmed" ? missingProof(facts) : []),
    ...(conclusion === "" ? [{ path: "conclusion", message: "Say what you conclude, and why." }] : []),
  ];
}

function missingToAwait({ test, instrumentation, liveSince, reviewOn }: HypothesisFacts, now: Date): FieldError[] {
  const today = dayText(now);
  const errors: (FieldError | false)[] = [
    test === null && { path: "test", message: "Declare its test first: what counts is what comes after." },
    instrumentation === "" && { path: "instrumentation", message: "Give the link to where its data come from." },
    liveSince === null && { path: "liveSince", message: "Say since when that is live." },
    liveSince !== null &&
      liveSince > now && { path: "liveSince", message: "That is still to come. Wait until it is live." },
    reviewOn === null && { path: "reviewOn", message: "Choose the day on which you look at it again." },
    reviewOn !== null && reviewOn < today && { path: "reviewOn", message: "Choose a day that is still to come." },
  ];
  return errors.filter((error) => error !== false);
}

function missingProof({ test, result }: HypothesisFacts): FieldError[] {
  const needed = Math.max(fewestSamples, test?.minimumSamples ?? fewestSamples);
  const samples = result?.samples ?? 0;
  if (samples < needed)
    return [{ path: "to", message: `It needs ${needed} samples to be confirmed; there are ${samples}.` }];
  if (result?.isMet !== true)
    return [{ path: "to", message: "Its test is not met. Decide otherwise, or declare another test." }];
  return [];
}

function noWay(from: HypothesisState, to: HypothesisState): string {
  if (from === to) return `It is “${hypothesisStateNames[from]}” already.`;
  return `A hypothesis cannot go from “${hypothesisStateNames[from]}” to “${hypothesisStateNames[to]}”.`;
}
