import { z } from "zod";
import { dayMs } from "#lib/shared/day-ms.ts";
import { metrics } from "../metric.ts";
import { limits } from "../parsed-run.ts";
import { comparators } from "../verdicts/verdict.ts";

/** More than anybody reads; and a pattern multiplies by the labels it matches. */
export const mostObjectives = 50;

/** An objective as a form or a request gives it: `target` and `warnAt` in the metric's stored unit, or percent. */
export const objectiveSchema = z
  .object({
    metric: z.enum(metrics),
    label: z
      .string()
      .trim()
      .max(limits.labelLength, `at most ${limits.labelLength} characters`)
      .refine((label) => !/\p{Cc}/u.test(label), "without line breaks and control characters")
      .default(""),
    comparator: z.enum(comparators),
    target: z.number("not a number"),
    warnAt: z.number("not a number").nullable().default(null),
    isRelative: z.boolean().default(false),
    isKey: z.boolean().default(false),
  })
  .superRefine((objective, context) => {
    const refuse = (path: "target" | "warnAt", message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { target, warnAt } = objective;
    const [least, most, words] = range(objective);
    if (target < least || target > most) refuse("target", words);
    if (warnAt === null) return;
    if (warnAt < least || warnAt > most) refuse("warnAt", words);
    const isUpper = objective.comparator.startsWith("<");
    if (isUpper ? warnAt >= target : warnAt <= target)
      refuse("warnAt", `the warning must come before the target, so it must be ${isUpper ? "less" : "more"}`);
  });
export type ObjectiveInput = z.output<typeof objectiveSchema>;

export const objectivesSchema = z.array(objectiveSchema).max(mostObjectives, `at most ${mostObjectives} objectives`);

type Range = [least: number, most: number, words: string];

function range({ metric, isRelative }: { metric: string; isRelative: boolean }): Range {
  if (isRelative) return [-100, 1000, "between −100 % and +1,000 % of the baseline"];
  if (metric === "errorRate") return [0, 1, "between 0 and 100 %"];
  if (metric.endsWith("Ms")) return [0, dayMs, "between 0 ms and a day"];
  return [0, 1e12, "zero or more"];
}
