import { comparatorNames, type TestRule } from "./declared-test.ts";
import type { Evaluation } from "./evaluate-test.ts";

/** "3 of 4 runs are below it, and so is their median." Without numbers: whoever shows them knows their unit. */
export function resultText({ kind, comparator, minimumSamples }: TestRule, result: Evaluation): string {
  const { samples, met, isMet } = result;
  const noun = kind === "runs" ? "run" : "observation";
  const nouns = samples === 1 ? noun : `${noun}s`;
  if (isMet === null) return `${samples} of the ${minimumSamples} ${noun}s that it needs are there.`;
  const side = `${comparatorNames[comparator]} the threshold`;
  return `${met} of ${samples} ${nouns} ${met === 1 ? "is" : "are"} ${side}; their median is${isMet ? "" : " not"}.`;
}
