import { numberText } from "#lib/shared/number-text.ts";
import type { Figures } from "../metric.ts";
import { metricFacts } from "../metric.ts";
import { metricText } from "../metric-text.ts";
import { type BaselineName, runsWords } from "./baseline-name.ts";
import { headlinesOf } from "./compare-figure.ts";
import { subjectWords } from "./comparison-words.ts";
import type { RunFigures } from "./history-figures.ts";
import type { Finding } from "./verdict.ts";
import { leastRuns, type SmallestEffect } from "./verdict-rule.ts";

type PinnedInput = {
  run: RunFigures;
  pinned: RunFigures;
  name: BaselineName;
  smallestEffect: SmallestEffect;
  isSuite: boolean;
};

/**
 * What one pinned run can tell where nobody knows yet how much runs vary: what is off by more than the smallest effect
 * that matters. A hint, which fails nothing; an objective relative to the pinned run is judged all the same.
 */
export function pinnedHints({ run, pinned, name, smallestEffect, isSuite }: PinnedInput): Finding[] {
  const told = headlinesOf({ isSuite }).flatMap((metric) => {
    const change = changeOf(metric, run.whole[metric], pinned.whole[metric], smallestEffect);
    return change === null ? [] : [`${subjectWords({ metric, label: "" })} ${change}`];
  });
  if (told.length === 0) return [];
  const text = `Against ${runsWords(name, 1)}: ${told.join("; ")}. How much runs vary is known from ${leastRuns} runs on, so this may be chance.`;
  return [{ kind: "pinned-difference", label: "", text }];
}

/** "412 ms, 47 % up", where it is for the worse and matters. */
function changeOf(
  metric: keyof Figures,
  now: number | null,
  then: number | null,
  { pct, points }: SmallestEffect,
): string | null {
  if (now === null || then === null) return null;
  if (metric === "errorRate") {
    const change = (now - then) * 100;
    return change > points ? `${metricText(metric, now)}, ${metricText(metric, then)} there` : null;
  }
  if (then <= 0) return null;
  const change = (now / then - 1) * 100;
  const isWorse = metricFacts[metric].better === "down" ? change > pct : change < -pct;
  return isWorse
    ? `${metricText(metric, now)}, ${numberText(Math.abs(change))} % ${change > 0 ? "more" : "less"}`
    : null;
}
