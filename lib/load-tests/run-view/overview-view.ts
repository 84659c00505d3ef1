import { msText, numberText, percentText } from "#lib/shared/number-text.ts";
import { dayText } from "#lib/shared/time-text.ts";
import { metricFacts } from "../metric.ts";
import { limitText, metricText } from "../metric-text.ts";
import type { Comparison, Objective, VerdictStatus } from "../verdicts/verdict.ts";
import { normalRange } from "./normal-range.ts";

const shownMetrics = ["p95Ms", "errorRate", "throughputRps"] as const;
type ShownMetric = (typeof shownMetrics)[number];

type Overview = {
  name: string;
  kind: string;
  environment: string | null;
  objectives: Objective[];
  points: ({ number: number; startedAt: Date; status: VerdictStatus | null } & Record<ShownMetric, number | null>)[];
  latest: {
    verdict: { status: VerdictStatus; sentence: string; explanation: string; whole: Comparison[] } | null;
  } | null;
  pending: number;
  failed: number;
};

/** What the overview's row of a test shows; `now` in ms since the epoch. */
export function testSummary(test: Overview, now: number) {
  const verdict = test.latest?.verdict ?? null;
  const metric = leadingMetric(test.objectives, verdict?.whole ?? []);
  const last = test.points.at(-1);
  const value = last?.[metric] ?? null;
  const { name, unit } = metricFacts[metric];
  return {
    name: test.name,
    meta: [test.kind, test.environment].filter(Boolean).join(", "),
    verdict: verdict?.status ?? null,
    sentence: verdict?.sentence ?? waitingSentence(test),
    figure: {
      text: value === null ? null : figureOf(metric, value),
      unit,
      name: metric === "errorRate" ? "errors" : name,
    },
    trend: {
      label: trendLabel(test, metric, now),
      points: test.points.map((point) => point[metric]),
      bands: bandOf(test, metric, verdict?.whole ?? []),
      objective: lineOf(test.objectives, metric),
      ends: endsOf(test, now),
    },
  };
}

/** What got worse leads; else the key objective's figure; else p95. */
function leadingMetric(objectives: Objective[], whole: Comparison[]): ShownMetric {
  const worse = shownMetrics.find((metric) => whole.some((one) => one.metric === metric && one.worse));
  const key = objectives.find((one) => one.isKey && one.label === "")?.metric;
  return worse ?? shownMetrics.find((metric) => metric === key) ?? "p95Ms";
}

function figureOf(metric: ShownMetric, value: number): string {
  if (metric === "p95Ms") return msText(value);
  return metric === "errorRate" ? percentText(value) : numberText(value, value < 100 ? 1 : 0);
}

function waitingSentence({ pending, failed }: Overview): string {
  if (pending > 0) return pending === 1 ? "A run is being read." : `${pending} runs are being read.`;
  if (failed > 0) return "No run of it could be read yet.";
  return "It has not run yet.";
}

function bandOf({ points }: Overview, metric: ShownMetric, whole: Comparison[]) {
  const comparison = whole.find((one) => one.metric === metric);
  if (!comparison || points.length < 2) return [];
  const { low, high } = normalRange(comparison);
  return [{ from: Math.max(0, points.length - 1 - comparison.runs), to: points.length - 1, low, high }];
}

function lineOf(objectives: Objective[], metric: ShownMetric) {
  const own = objectives.find((one) => one.metric === metric && one.label === "" && !one.isRelative);
  if (!own) return null;
  return { value: own.target, text: `${own.comparator.startsWith("<") ? "≤" : "≥"} ${limitText(metric, own.target)}` };
}

/** The days of the first and the last run of the trend. */
function endsOf({ points }: Overview, now: number): [string, string] | undefined {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? [dayText(first.startedAt, now), dayText(last.startedAt, now)] : undefined;
}

/** For who cannot see the line: "p95 of 90 runs from 23 Aug: 280 ms, now 268 ms". */
function trendLabel({ points }: Overview, metric: ShownMetric, now: number): string {
  const known = points.filter((point) => point[metric] !== null);
  const [first, last] = [known[0], known.at(-1)];
  const { name } = metricFacts[metric];
  if (!first || !last) return `${name}: no run yet`;
  const runs = known.length === 1 ? "1 run" : `${known.length} runs`;
  return `${name} of ${runs} from ${dayText(first.startedAt, now)}: ${metricText(metric, first[metric] ?? 0)}, now ${metricText(metric, last[metric] ?? 0)}`;
}
