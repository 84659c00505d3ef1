import { type Metric, metricFacts } from "../metric.ts";
import { studentTQuantile } from "../statistics/student-t.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import type { ComparedFacts } from "./compared-run.ts";

/** A run of an experiment: what it was, and the one figure that is looked at. */
export type ExperimentRun = Pick<
  ComparedFacts,
  "number" | "startedAt" | "config" | "tags" | "environment" | "branch" | "version" | "revision"
> & {
  value: number | null;
  /** What the figure is of. */
  part: JudgedPart;
};

export type ExperimentPoint = { number: number; startedAt: Date; text: string; value: number };

/** All runs with one value of the fact. `mean` and its 95 % `interval` are geometric for times and rates; null with one run. */
export type ExperimentGroup = {
  text: string;
  /** The value as a number; null in an experiment of words. */
  at: number | null;
  runs: number;
  mean: number;
  interval: [number, number] | null;
};

/** What was not the same either: "3 of 12 runs also differ in config.instance, which is m5.large in most". */
export type AlsoDiffers = { name: string; runs: number; of: number; usual: string | null; isBound: boolean };

export type Experiment = {
  /** `numbers`: the fact's values lie on an axis, logarithmic where they span more than a factor of ten; `words`: side by side. */
  axis: "linear" | "log" | "words";
  points: ExperimentPoint[];
  groups: ExperimentGroup[];
  alsoDiffers: AlsoDiffers[];
  /** Runs that lack the fact or the figure. */
  leftOut: number;
};

/** A figure against one fact over the runs of a test. `name` is the fact as pages call it: "config.workers". */
export function experimentOf(runs: readonly ExperimentRun[], name: string, metric: Metric): Experiment {
  const known = runs.flatMap((run) => {
    const text = factsOf(run)[name];
    return text === undefined || run.value === null ? [] : [{ ...run, text, value: run.value }];
  });
  const byText = Map.groupBy(known, ({ text }) => text);
  const numbers = [...byText.keys()].map(numberOf);
  const areNumbers = numbers.length > 0 && numbers.every((value) => value !== null);
  const groups = [...byText].map(([text, own]) => ({
    text,
    at: areNumbers ? numberOf(text) : null,
    ...meanOf(
      own.map(({ value }) => value),
      metric,
    ),
  }));
  return {
    axis: areNumbers ? axisOf(numbers.filter((value) => value !== null)) : "words",
    points: known.map(({ number, startedAt, text, value }) => ({ number, startedAt, text, value })),
    groups: groups.toSorted(
      (a, b) => (a.at ?? 0) - (b.at ?? 0) || a.text.localeCompare(b.text, "en", { numeric: true }),
    ),
    alsoDiffers: alsoDiffers(known, name),
    leftOut: runs.length - known.length,
  };
}

/** The facts that some runs have in at least two values, the ones with the most first: what can be experimented by. */
export function experimentFacts(runs: readonly ExperimentRun[]): { name: string; values: number }[] {
  const values = new Map<string, Set<string>>();
  for (const run of runs)
    for (const [name, value] of Object.entries({ ...keyed(run.config, "config"), ...keyed(run.tags, "tag") }))
      values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values]
    .filter(([, own]) => own.size > 1)
    .map(([name, own]) => ({ name, values: own.size }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** "config.workers" of a run's facts, with what people did not set themselves. */
function factsOf(run: ExperimentRun): Record<string, string | undefined> {
  const { environment, branch, version } = run;
  return {
    ...keyed(run.config, "config"),
    ...keyed(run.tags, "tag"),
    environment: environment ?? undefined,
    branch: branch || undefined,
    version: version || undefined,
  };
}

function keyed(facts: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${prefix}.${key}`, value]));
}

/** A plain decimal number, with or without a unit's prefix of thousands: 4, 0.5, 1e3. Null for all else. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return /^[+-]?\d{1,15}(\.\d{1,15})?(e[+-]?\d{1,2})?$/i.test(trimmed) ? Number(trimmed) : null;
}

function axisOf(values: number[]): "linear" | "log" {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && values.length > 2 && high / low > 10 ? "log" : "linear";
}

function meanOf(values: number[], metric: Metric): Pick<ExperimentGroup, "runs" | "mean" | "interval"> {
  const isRatio = metricFacts[metric].unit !== "%" && values.every((value) => value > 0);
  const scaled = isRatio ? values.map(Math.log) : values;
  const back = (value: number) => (isRatio ? Math.exp(value) : Math.max(0, value));
  const n = values.length;
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { runs: n, mean: back(mean), interval: null };
  const deviation = Math.sqrt(scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const half = (studentTQuantile(0.975, n - 1) * deviation) / Math.sqrt(n);
  return { runs: n, mean: back(mean), interval: [back(mean - half), back(mean + half)] };
}

/** What else varied. `isBound`: it changes with the fact that is looked at, so that the two cannot be told apart. */
function alsoDiffers(runs: readonly (ExperimentRun & { text: string })[], name: string): AlsoDiffers[] {
  const facts = runs.map(factsOf);
  const names = new Set(facts.flatMap((one) => Object.keys(one)));
  names.delete(name);
  return [...names]
    .flatMap((other) => {
      const values = facts.map((one) => one[other] ?? null);
      const counts = [...Map.groupBy(values, (value) => value)].map(([value, own]) => ({ value, count: own.length }));
      if (counts.length < 2) return [];
      const usual = counts.reduce((most, one) => (one.count > most.count ? one : most));
      const pairs = new Set(runs.map(({ text }, k) => JSON.stringify([text, values[k]])));
      const texts = new Set(runs.map(({ text }) => text));
      const isBound =
        texts.size > 1 && pairs.size === Math.max(texts.size, counts.length) && counts.length >= texts.size;
      return [{ name: other, runs: runs.length - usual.count, of: runs.length, usual: usual.value, isBound }];
    })
    .toSorted((a, b) => Number(b.isBound) - Number(a.isBound) || b.runs - a.runs || a.name.localeCompare(b.name, "en"));
}
