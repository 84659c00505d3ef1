import { formatFacts } from "../formats/format-facts.ts";
import { answerKind } from "../kinds/answer-kind.ts";
import type { KindAnswer } from "../kinds/kind-answer.ts";
import type { KindInput, KindLabel } from "../kinds/kind-input.ts";
import type { FormatId, ParsedSeries } from "../parsed-run.ts";
import type { ResourceSeries } from "../resources/resource-series.ts";
import { seriesFigures } from "../runs/stored-series.ts";
import { type SteadyOfRun, steadyOfRun } from "../steady/steady-of-run.ts";
import type { SteadySettings } from "../steady/steady-settings.ts";
import type { Objective } from "../verdicts/verdict.ts";

/** A run as it was read, or as it is stored. */
export type MeasuredRun = {
  format: FormatId | null;
  durationMs: number;
  series: ParsedSeries | null;
  labels: readonly (KindLabel & { series: ParsedSeries | null })[];
  tags: Readonly<Record<string, string>>;
  resources: readonly ResourceSeries[];
};

/** What the test's settings make of a run: its steady part, and the answer to the question of its kind. */
export type Measures = { steady: SteadyOfRun; kindAnswer: KindAnswer | null };

export function measureRun(run: MeasuredRun, settings: SteadySettings, objectives: readonly Objective[]): Measures {
  const { durationMs, format, series, labels, tags, resources } = run;
  const areUsersPlanned = format !== null && formatFacts[format].areUsersPlanned;
  const steady = steadyOfRun(
    { durationMs, series, labels: labels.map((label) => label.series), areUsersPlanned },
    settings,
  );
  const input: KindInput = {
    durationMs,
    steady: { fromMs: steady.fromMs ?? 0, toMs: steady.toMs ?? durationMs },
    series: series && kindSeries(series),
    tags,
    labels,
    p95ObjectiveMs: p95Objective(objectives),
    resources,
  };
  return { steady, kindAnswer: answerKind(settings.kind, input) };
}

function kindSeries(series: ParsedSeries): KindInput["series"] {
  const { counts, failures, users, p95Ms } = seriesFigures(series);
  return { bucketMs: series.bucketMs, counts, failures, users, p95Ms };
}

function p95Objective(objectives: readonly Objective[]): number | null {
  const found = objectives.find(
    ({ metric, label, isRelative, comparator }) =>
      metric === "p95Ms" && label === "" && !isRelative && comparator.startsWith("<"),
  );
  return found?.target ?? null;
}
