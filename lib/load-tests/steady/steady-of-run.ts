import type { Figures } from "../metric.ts";
import type { ParsedSeries } from "../parsed-run.ts";
import { findSteadyPart, type Steady, type SteadySeries } from "../statistics/steady-state.ts";
import { partFigures } from "./part-figures.ts";
import { otherKind } from "./steady-reasons.ts";
import type { SteadySettings } from "./steady-settings.ts";

export type SteadyInput = {
  durationMs: number;
  /** Of the whole run; null where the file tells nothing over time. */
  series: ParsedSeries | null;
  /** One a label, in their order. */
  labels: readonly (ParsedSeries | null)[];
  /** The users of the series are the plan's, not a result (`formatFacts`). */
  areUsersPlanned: boolean;
};

/** What is stored of the steady part: all of it null where the whole run is used, with the reason why. From 0 to the end: steady all along. */
export type SteadyOfRun = {
  fromMs: number | null;
  toMs: number | null;
  figures: Figures | null;
  reason: string;
  /** One a label; null where it has no buckets of its own. Their boundaries are the nearest ones of the label's buckets within the part. */
  labels: (Figures | null)[];
};

export const steadyOff = "The test uses the whole of its runs.";
const nothingOverTime = "The file tells nothing over time, so ramp-up and cool-down cannot be left out.";
const reportedOnly =
  "The tool reports percentiles, and those of a part cannot be worked out from them: figures are of the whole run.";

/** The part of a run that verdicts use, with its figures from the stored buckets. */
export function steadyOfRun(run: SteadyInput, settings: SteadySettings): SteadyOfRun {
  const whole = (reason: string): SteadyOfRun => ({
    fromMs: null,
    toMs: null,
    figures: null,
    reason,
    labels: run.labels.map(() => null),
  });
  if (settings.steadyMode === "off") return whole(steadyOff);
  if (settings.steadyMode === "auto" && settings.kind !== "load" && settings.kind !== "endurance")
    return whole(otherKind);
  const { series, durationMs } = run;
  if (!series) return whole(nothingOverTime);
  const found =
    settings.steadyMode === "fixed"
      ? fixedPart(series, durationMs, settings)
      : findSteadyPart(detectedFrom(run, series));
  // A run that was steady all along has a steady part too: it is compared with the steady parts of others.
  const part = found.kind === "all" ? { kind: "part" as const, fromMs: 0, toMs: durationMs } : found;
  if (part.kind !== "part") return whole(part.reason);
  const figures = partFigures(series, part, durationMs);
  if (!figures) return whole(reportedOnly);
  return {
    fromMs: part.fromMs,
    toMs: part.toMs,
    figures,
    reason: "",
    labels: run.labels.map((label) => label && partFigures(label, part, durationMs)),
  };
}

function detectedFrom({ durationMs, areUsersPlanned }: SteadyInput, series: ParsedSeries): SteadySeries {
  const { bucketMs, counts, users, sumMs, reported } = series;
  const meanMs = sumMs?.map((sum, k) => (counts[k] ? sum / counts[k] : null)) ?? reported?.p50Ms ?? null;
  return { bucketMs, durationMs, counts, users: areUsersPlanned ? users : null, meanMs };
}

/** In whole buckets: what is left out is never less than was asked for. */
function fixedPart({ bucketMs }: ParsedSeries, durationMs: number, { rampUpMs, coolDownMs }: SteadySettings): Steady {
  if (rampUpMs <= 0 && coolDownMs <= 0) return { kind: "all", reason: "" };
  const fromMs = Math.ceil(rampUpMs / bucketMs) * bucketMs;
  const toMs = coolDownMs > 0 ? Math.floor((durationMs - coolDownMs) / bucketMs) * bucketMs : durationMs;
  if (toMs > fromMs) return { kind: "part", fromMs, toMs };
  return { kind: "none", reason: "The ramp-up and cool-down of the test's settings are longer than this run." };
}
