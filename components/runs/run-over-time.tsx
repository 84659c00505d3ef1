import type { ReactNode } from "react";
import { TimeChart } from "#components/charts/time-chart.tsx";
import type { Threshold, TimeMark, TimePanel, TimeSeries, TimeTint } from "#components/charts/time-chart-props.ts";
import type { Metric } from "#lib/load-tests/metric.ts";
import { limitText } from "#lib/load-tests/metric-text.ts";
import type { DriftLine } from "#lib/load-tests/run-view/drift-line.ts";
import type { RunSeriesView } from "#lib/load-tests/run-view/run-series.ts";
import type { JudgedObjective } from "#lib/load-tests/verdicts/verdict.ts";
import { durationText, figureText, numberText } from "#lib/shared/number-text.ts";
import { driftSeries } from "./kinds/drift-series.ts";

type RunOverTimeProps = {
  series: RunSeriesView;
  objectives: JudgedObjective[];
  /** ISO; null where the file holds no clock time. */
  startedAt: string | null;
  fileName: string;
  meta?: ReactNode;
  tints?: TimeTint[];
  marks?: TimeMark[];
  /** How p95 drifts. */
  drift?: DriftLine | null;
};

/** Throughput and users, percentiles, and errors, over the same time. */
export function RunOverTime({
  series,
  objectives,
  startedAt,
  fileName,
  meta,
  tints,
  marks,
  drift = null,
}: RunOverTimeProps) {
  const panels = [ratePanel(series), percentilePanel(series, objectives, drift), errorPanel(series, objectives)];
  return (
    <TimeChart
      title="Over time"
      meta={
        meta ?? (
          <>
            every {durationText(series.bucketMs)}
            <span className="pointer-coarse:hidden">, drag to zoom</span>
          </>
        )
      }
      fileName={`${fileName}-over-time`}
      panels={panels.filter((panel) => panel !== null)}
      bucketMs={series.bucketMs}
      buckets={series.buckets}
      startedAt={startedAt}
      tints={tints}
      marks={marks}
    />
  );
}

function ratePanel({ rate, users }: RunSeriesView): TimePanel {
  const lines: TimeSeries[] = [
    {
      key: "rate",
      name: "rate",
      unit: "/s",
      kind: "figure",
      points: rate,
      tone: "2",
      look: "line",
      endLabel: typical(rate, "/s"),
    },
  ];
  if (users)
    lines.unshift({
      key: "users",
      hasOwnScale: true,
      name: "users",
      unit: "",
      kind: "whole",
      points: users,
      tone: "grey",
      look: "dashed",
      endLabel: typical(users, " users"),
    });
  return { unit: "throughput, /s", plotHeight: 132, intervals: 3, series: lines };
}

function percentilePanel(
  { p50Ms, p95Ms, p99Ms }: RunSeriesView,
  objectives: JudgedObjective[],
  drift: DriftLine | null,
): TimePanel | null {
  const line = (name: string, tone: "1" | "2" | "3", points: (number | null)[] | null): TimeSeries[] =>
    points ? [{ key: name, name, unit: "ms", kind: "ms", points, tone, look: "line" }] : [];
  const series = [...line("p99", "3", p99Ms), ...line("p95", "2", p95Ms), ...line("p50", "1", p50Ms)];
  if (series.length === 0) return null;
  if (drift) series.push(...driftSeries("p95", "ms", drift));
  return {
    unit: "response time, ms",
    plotHeight: 190,
    intervals: 4,
    series,
    bands: drift ? [{ key: "drift", low: drift.low, high: drift.high }] : undefined,
    thresholds: thresholds("p95Ms", "p95 ", objectives),
  };
}

function errorPanel({ errorPct }: RunSeriesView, objectives: JudgedObjective[]): TimePanel {
  return {
    unit: "errors, %",
    plotHeight: 68,
    intervals: 2,
    series: [
      {
        key: "errors",
        name: "errors",
        unit: "%",
        kind: "figure",
        points: errorPct,
        tone: "2",
        look: "area",
        endLabel: "",
      },
    ],
    thresholds: thresholds("errorRate", "", objectives),
  };
}

/** The objectives of the whole run that a line can show: upper and lower limits of one figure. */
function thresholds(metric: Metric, name: string, objectives: JudgedObjective[]): Threshold[] {
  const all = objectives.flatMap((objective) => {
    if (objective.metric !== metric || objective.label !== "" || objective.limit === null) return [];
    const sign = objective.comparator.startsWith("<") ? "≤" : "≥";
    const value = metric === "errorRate" ? objective.limit * 100 : objective.limit;
    return [{ value, label: `${name}${sign} ${limitText(metric, objective.limit)}` }];
  });
  return all.filter(({ label }, k) => all.findIndex((other) => other.label === label) === k);
}

function typical(points: (number | null)[], unit: string): string {
  const known = points.filter((point) => point !== null).toSorted((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  if (middle === undefined) return "";
  return `${unit === "/s" ? figureText(middle) : numberText(middle)}${unit}`;
}
