import type { Range } from "../fields/range.ts";
import { dividableEffort, monthsPerYear, ratio, type Score, type ScoreSettings, times, weeksPerYear } from "./score.ts";

/** People in a quarter, hours, and the two factors as they were chosen. */
export type RiceInputs = {
  reach: Range | null;
  impactFactor: number | null;
  confidenceFactor: number | null;
  effort: Range | null;
};

/** As the screen names it. */
export const riceFormula = "people reached in a quarter × impact × confidence ÷ person-months";

/**
 * RICE (Intercom, "RICE: Simple prioritization for product managers"). Ranges say how sure the inputs are already: with them the confidence
 * is 1, and only single numbers take the factor.
 */
export function rice(inputs: RiceInputs, { hoursPerWeek }: ScoreSettings): Score {
  const { reach, impactFactor: impact } = inputs;
  const effort = dividableEffort(inputs.effort);
  const confidence = [reach, effort].some(isSpread) ? 1 : inputs.confidenceFactor;
  if (reach === null || impact === null || effort === null || confidence === null) {
    const known = { reach, impact, effort, confidence };
    return {
      kind: "unknown",
      lacks: Object.entries(names).flatMap(([key, name]) => (known[key as keyof typeof known] === null ? [name] : [])),
    };
  }
  const personMonths = times(effort, monthsPerYear / (weeksPerYear * hoursPerWeek));
  return { kind: "known", range: ratio(times(reach, impact * confidence), personMonths) };
}

const names = { reach: "people reached", impact: "impact", effort: "effort", confidence: "confidence" };

function isSpread(range: Range | null): boolean {
  return range !== null && range.low < range.high;
}
