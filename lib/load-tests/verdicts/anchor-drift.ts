import type { Figures, Metric } from "../metric.ts";
import { metricFacts } from "../metric.ts";
import { driftAgainst, errorRateDrift } from "../statistics/drift.ts";
import { differencesWords } from "./asked-load.ts";
import { isPrecisionOther, notAsked, unfitReason } from "./comparable.ts";
import { errorCount, headlinesOf } from "./compare-figure.ts";
import { changeWords } from "./comparison-words.ts";
import type { HistoryRun, RunFacts, RunFigures } from "./history-figures.ts";
import { inPart, judgedPart } from "./judged-part.ts";
import { isPercentile, resolutionOf, roundingStepMs } from "./rounding-step.ts";
import type { Comparison, Drift, Finding } from "./verdict.ts";
import { leastRuns, type SmallestEffect } from "./verdict-rule.ts";

export type AnchorInput = {
  run: RunFacts & RunFigures;
  anchor: HistoryRun;
  /** The latest runs of the branch that may feed a baseline, without `run`. */
  recent: readonly HistoryRun[];
  smallestEffect: SmallestEffect;
  isSuite: boolean;
  /** The judged run is worse than its baseline: it would move the mean of the latest runs by itself. */
  isWorse: boolean;
};

/**
 * Slow drift: the mean of the latest runs against the anchor. It is said where it is beyond the noise of those runs and
 * beyond the smallest effect that matters. It warns and never fails a run.
 */
export function driftFrom(input: AnchorInput): { drift: Drift | null; findings: Finding[] } {
  const { run, anchor, recent, isWorse } = input;
  if (anchor.id === run.id) return { drift: null, findings: [] };
  const reason = unfitReason(anchor) ?? differencesWords(notAsked(anchor, run));
  if (reason !== "") return { drift: null, findings: [{ kind: "anchor", label: "", text: unfitText(anchor, reason) }] };
  const latest = isWorse ? [...recent] : [run, ...recent];
  if (latest.length < leastRuns) return { drift: null, findings: [] };
  const figures = driftOf(latest, input);
  const drift: Drift = {
    runId: anchor.id,
    number: anchor.number,
    startedAt: anchor.startedAt.toISOString(),
    runIds: latest.map(({ id }) => id),
    figures,
  };
  return { drift, findings: figures.filter(({ worse }) => worse).map((each) => driftFinding(each, anchor, run)) };
}

function driftOf(
  latest: readonly (RunFacts & RunFigures)[],
  { anchor, smallestEffect, isSuite }: AnchorInput,
): Comparison[] {
  const all = [anchor, ...latest];
  const [then, ...now] = inPart(all, judgedPart(all));
  if (!then) return [];
  return headlinesOf({ isSuite })
    .map((metric) => {
      const same = isPercentile(metric) ? now.filter((run) => !isPrecisionOther(run, anchor)) : now;
      const figures = same.map(({ whole }) => whole);
      return metric === "errorRate"
        ? errorsSince(then.whole, figures, smallestEffect)
        : ratioSince(metric, then.whole, figures, { format: anchor.format, smallestEffect });
    })
    .filter((each) => each !== null);
}

type RatioRule = { format: string | null; smallestEffect: SmallestEffect };

function ratioSince(metric: Metric, then: Figures, now: Figures[], rule: RatioRule): Comparison | null {
  const anchor = then[metric];
  const recent = now.map((each) => each[metric]).filter((value) => value !== null);
  if (anchor === null || recent.length < leastRuns) return null;
  const roundingStep = Math.max(...[anchor, ...recent].map((value) => roundingStepMs(rule.format, metric, value)));
  const found = driftAgainst({ recent, anchor, roundingStep, resolution: resolutionOf(metric) });
  const matters = Math.abs(found.change) * 100 > rule.smallestEffect.pct;
  const isDown = metricFacts[metric].better === "down";
  return {
    metric,
    label: "",
    runs: recent.length,
    actual: found.mean,
    mean: anchor,
    changePct: found.change * 100,
    changePoints: null,
    interval: inPercent(found.interval),
    worse: matters && (isDown ? found.isAbove : found.isBelow),
    better: matters && (isDown ? found.isBelow : found.isAbove),
    smallestVisible: found.smallestRise * 100,
  };
}

function errorsSince(then: Figures, now: Figures[], smallestEffect: SmallestEffect): Comparison | null {
  const anchor = errorCount(then);
  const recent = now.map(errorCount).filter((count) => count !== null);
  if (anchor === null || recent.length < leastRuns) return null;
  const found = errorRateDrift(recent, anchor);
  const matters = Math.abs(found.change) * 100 > smallestEffect.points;
  return {
    metric: "errorRate",
    label: "",
    runs: recent.length,
    actual: found.mean,
    mean: anchor.failures / anchor.requests,
    changePct: null,
    changePoints: found.change * 100,
    interval: inPercent(found.interval),
    worse: matters && found.isAbove,
    better: matters && found.isBelow,
    smallestVisible: found.smallestRise * 100,
  };
}

function inPercent([low, high]: readonly [number, number]): [number, number] {
  return [low * 100, high * 100];
}

/** "Slow drift: over the last 10 runs p95 got 12–18 % slower than the anchor (run 12, 3 months before)." */
function driftFinding(comparison: Comparison, anchor: RunFacts, run: RunFacts): Finding {
  const against = `the anchor (run ${anchor.number}, ${agoWords(anchor, run)})`;
  // Of error rates the words tell from what to what, and not since when.
  const isTold = comparison.metric !== "errorRate";
  const words = `${changeWords(comparison, against)}${isTold ? "" : ` since ${against}`}`;
  return { kind: "drift", label: "", text: `Slow drift: over the last ${comparison.runs} runs ${words}.` };
}

const dayMs = 86_400_000;

function agoWords({ startedAt }: RunFacts, run: RunFacts): string {
  const days = Math.round((run.startedAt.getTime() - startedAt.getTime()) / dayMs);
  const [count, unit] =
    days < 60 ? [days, "day"] : days < 730 ? [Math.round(days / 30.44), "month"] : [Math.round(days / 365.25), "year"];
  if (days < 1) return "the same day";
  return `${count} ${unit}${count === 1 ? "" : "s"} before`;
}

function unfitText({ number }: RunFacts, reason: string): string {
  return `No drift can be told from the anchor, run ${number}: ${reason}.`;
}
