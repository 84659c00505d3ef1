import { z } from "zod";
import { type ConfigSpec, configFields } from "#lib/shared/config-part.ts";
import { defaultJudging, judgingFields } from "./test-judging-schema.ts";

const { baselineKind, baselineRuns, targetBranch, smallestEffectPct, smallestEffectPoints } = judgingFields;
const { apdexMs, steadyMode, rampUpMs, coolDownMs } = judgingFields;

const defaults = nestedJudging(defaultJudging);

/** How a test's runs are judged, in a headroom.yaml. Which run is pinned, and which is the anchor, is said on screens. */
export const judgingConfig = {
  baseline: configFields({
    kind: baselineKind
      .default(defaults.baseline.kind)
      .describe(
        "What runs are compared with: the last ones of the branch, of the target branch, of the previous version, or a pinned one.",
      ),
    runs: baselineRuns.default(defaults.baseline.runs).describe("The most runs that a baseline is made of."),
    targetBranch: targetBranch
      .default(defaults.baseline.targetBranch)
      .describe("With kind target: the branch to compare with."),
  })
    .default(defaults.baseline)
    .describe("What its runs are compared with."),
  smallestEffect: configFields({
    pct: smallestEffectPct.default(defaults.smallestEffect.pct).describe("Of times and rates, in percent."),
    points: smallestEffectPoints
      .default(defaults.smallestEffect.points)
      .describe("Of error rates, in percentage points."),
  })
    .default(defaults.smallestEffect)
    .describe("The smallest change that matters."),
  apdexMs: apdexMs.default(defaults.apdexMs).describe("Who waits longer is not satisfied (Apdex)."),
  steady: configFields({
    mode: steadyMode
      .default(defaults.steady.mode)
      .describe(
        "auto: ramp-up and cool-down are detected and left out; off: all of a run counts; fixed: by the times below.",
      ),
    rampUpMs: rampUpMs.default(0).describe("With fixed: left out at the start."),
    coolDownMs: coolDownMs.default(0).describe("With fixed: left out at the end."),
  })
    .default(defaults.steady)
    .describe("What of a run its verdict uses."),
};

const shape = z.object(judgingConfig);
type NestedJudging = ReturnType<typeof nestedJudging>;

/** The columns of the table, in the file's maps. */
export function nestedJudging(columns: FlatJudging) {
  return {
    baseline: { kind: columns.baselineKind, runs: columns.baselineRuns, targetBranch: columns.targetBranch },
    smallestEffect: { pct: columns.smallestEffectPct, points: columns.smallestEffectPoints },
    apdexMs: columns.apdexMs,
    steady: { mode: columns.steadyMode, rampUpMs: columns.rampUpMs, coolDownMs: columns.coolDownMs },
  };
}

const flatShape = z.object(judgingFields);
export type FlatJudging = z.output<typeof flatShape>;

/** The columns of a row as it was read. */
export function readJudging(spec: ConfigSpec): NestedJudging {
  return nestedJudging(flatShape.parse(spec));
}

/** The columns that a file's maps are kept in. */
export function flatJudging(spec: ConfigSpec): FlatJudging {
  const { baseline, smallestEffect, apdexMs, steady } = shape.parse(spec);
  return {
    baselineKind: baseline.kind,
    baselineRuns: baseline.runs,
    targetBranch: baseline.targetBranch,
    smallestEffectPct: smallestEffect.pct,
    smallestEffectPoints: smallestEffect.points,
    apdexMs,
    steadyMode: steady.mode,
    rampUpMs: steady.rampUpMs,
    coolDownMs: steady.coolDownMs,
  };
}

/** Without what is as it is by default. */
export function writeJudging(spec: ConfigSpec): ConfigSpec {
  const own = shape.parse(spec);
  const isSame = (key: keyof NestedJudging) => JSON.stringify(own[key]) === JSON.stringify(defaults[key]);
  return Object.fromEntries(
    (Object.keys(defaults) as (keyof NestedJudging)[]).map((key) => [key, isSame(key) ? null : own[key]]),
  );
}
