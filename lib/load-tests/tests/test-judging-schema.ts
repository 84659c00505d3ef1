import { z } from "zod";
import { steadyModes } from "../steady/steady-settings.ts";
import { baselineKinds, defaultRule, leastRuns } from "../verdicts/verdict-rule.ts";

const mostRuns = 50;
const longestMs = 24 * 3_600_000;

/** Limits of what a test sets of how its runs are judged, as numbers; a form's texts are read into them. */
export const judgingFields = {
  baselineKind: z.enum(baselineKinds),
  baselineRuns: z
    .number("Type a number of runs.")
    .int("A whole number of runs.")
    .min(leastRuns, `At least ${leastRuns} runs: fewer cannot tell noise from change.`)
    .max(mostRuns, `At most ${mostRuns} runs.`),
  targetBranch: z.string().trim().min(1, "Say which branch: “main”.").max(200, "At most 200 characters."),
  smallestEffectPct: z
    .number("Type a number of percent.")
    .min(0.5, "At least 0.5 %: figures are not more precise.")
    .max(100, "At most 100 %."),
  smallestEffectPoints: z
    .number("Type a number of points.")
    .min(0.01, "At least 0.01 points.")
    .max(50, "At most 50 points."),
  apdexMs: z
    .number("Type a number of milliseconds.")
    .min(1, "At least 1 ms.")
    .max(600_000, "At most 600,000 ms, ten minutes."),
  steadyMode: z.enum(steadyModes),
  rampUpMs: z.number("Type a time.").min(0, "Not below zero.").max(longestMs, "At most a day."),
  coolDownMs: z.number("Type a time.").min(0, "Not below zero.").max(longestMs, "At most a day."),
};

/** Of a test that nobody set anything for. */
export const defaultJudging = {
  baselineKind: defaultRule.baseline.kind,
  baselineRuns: defaultRule.baseline.runs,
  targetBranch: defaultRule.baseline.targetBranch,
  smallestEffectPct: defaultRule.smallestEffect.pct,
  smallestEffectPoints: defaultRule.smallestEffect.points,
  apdexMs: 500,
  steadyMode: "auto",
  rampUpMs: 0,
  coolDownMs: 0,
} as const;

const figure = (field: z.ZodNumber) => z.coerce.number("Type a number.").pipe(field);

/** Seconds, as a form asks for them, into milliseconds. */
const seconds = (field: z.ZodNumber) =>
  z.coerce
    .number("Type a number of seconds.")
    .transform((value) => value * 1000)
    .pipe(field);

const runNumber = z
  .union([z.literal("").transform(() => null), z.coerce.number().int().min(1)], "Type the number of a run.")
  .default(null);

/** How the runs of a test are judged, as its settings page sends it; runs by their numbers, empty for none. */
export const testJudgingSchema = z
  .object({
    baselineKind: judgingFields.baselineKind,
    baselineRuns: figure(judgingFields.baselineRuns).default(defaultJudging.baselineRuns),
    targetBranch: z.string().trim().max(200, "At most 200 characters.").default(defaultJudging.targetBranch),
    pinnedRun: runNumber,
    anchorRun: runNumber,
    smallestEffectPct: figure(judgingFields.smallestEffectPct),
    smallestEffectPoints: figure(judgingFields.smallestEffectPoints),
    apdexMs: figure(judgingFields.apdexMs),
    steadyMode: judgingFields.steadyMode,
    rampUpS: seconds(judgingFields.rampUpMs).default(0),
    coolDownS: seconds(judgingFields.coolDownMs).default(0),
  })
  .superRefine(({ baselineKind, targetBranch, pinnedRun }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (baselineKind === "target" && targetBranch === "") refuse("targetBranch", "Say which branch: “main”.");
    if (baselineKind === "pinned" && pinnedRun === null) refuse("pinnedRun", "Say which run: type its number.");
  })
  .transform(({ rampUpS, coolDownS, ...rest }) => ({
    ...rest,
    targetBranch: rest.targetBranch || defaultJudging.targetBranch,
    rampUpMs: rampUpS,
    coolDownMs: coolDownS,
  }));
export type TestJudging = z.output<typeof testJudgingSchema>;
