import { z } from "zod";
import { type Metric, metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { limits } from "#lib/load-tests/parsed-run.ts";
import { typedNumberOrNoneSchema } from "#lib/shared/typed-number-schema.ts";

/** Empty: not known. */
const typedNumber = typedNumberOrNoneSchema().pipe(
  z.number().min(0, "It cannot be less than 0.").max(1e12, "This is too much.").nullable(),
);

const stored = z.number().min(0).max(1e12).nullable();

/** A target as its form shows it: `baseline` and `goal` in the unit that people see (percent of error rates). */
export const targetSchema = z
  .object({
    slug: z.string().max(100),
    testId: z.uuid("Choose a test."),
    metric: z.enum(metrics, "Choose a figure."),
    label: z.string().trim().max(limits.labelLength, `Use at most ${limits.labelLength} characters.`).default(""),
    baseline: typedNumber.default(null),
    goal: typedNumber.default(null),
    direction: z.enum(["down", "up"]).optional(),
  })
  .transform(({ baseline, goal, direction, ...target }) => ({
    ...target,
    direction: direction ?? metricFacts[target.metric].better,
    baseline: inStoredUnit(target.metric, baseline),
    goal: inStoredUnit(target.metric, goal),
  }))
  .superRefine(({ metric, baseline, goal, direction }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (metric === "errorRate" && (goal ?? 0) > 1) refuse("goal", "No more than 100 % of requests can fail.");
    if (metric === "errorRate" && (baseline ?? 0) > 1) refuse("baseline", "No more than 100 % of requests can fail.");
    if (baseline === null || goal === null || baseline === goal) return;
    if (goal < baseline !== (direction === "down"))
      refuse("goal", `It is to go ${direction}: the goal lies the other way.`);
  });
export type TargetInput = z.output<typeof targetSchema>;

function inStoredUnit(metric: Metric, value: number | null): number | null {
  return value === null ? null : Number((metricFacts[metric].unit === "%" ? value / 100 : value).toPrecision(12));
}

/** The target as it was shown to who changes it, in stored units; null: there was none. */
export const shownTargetSchema = z
  .object({
    testId: z.uuid().nullable(),
    metric: z.string().max(40),
    label: z.string().max(1_000),
    baseline: stored,
    goal: stored,
    direction: z.enum(["down", "up"]).nullable(),
  })
  .nullable();
export type ShownTarget = z.output<typeof shownTargetSchema>;

/** What a figure was, in its stored unit, as the trend tells it. */
export const baselineSchema = z.object({ baseline: z.number().min(0).max(1e12) });
