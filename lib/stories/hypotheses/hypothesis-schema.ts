import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { momentSchema } from "#lib/shared/moment-schema.ts";
import { typedNumberOrNoneSchema, typedNumberSchema } from "#lib/shared/typed-number-schema.ts";
import { comparators, fewestSamples, longestWindowDays, mostSamples, testKinds } from "./declared-test.ts";
import { conclusions } from "./hypothesis-state.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);
const needed = (most: number, message: string) => text(most).min(1, message);

const most = 1e12;

/** As a form sends it: an empty field is no zero. */
const number = (message: string) =>
  typedNumberSchema(message).pipe(z.number(message).min(-most, "This is too little.").max(most, "This is too much."));
const whole = (message: string) => number(message).pipe(z.int("A whole number."));

/** Which one of a story's: by the story's key, and its number there. */
const which = { key: z.string().max(20), number: z.coerce.number().int().min(1).max(100_000) };

const words = {
  component: needed(200, "Name what causes it."),
  metric: needed(200, "Name the metric."),
  claim: needed(200, "Say what the metric is because of it."),
  population: needed(200, "Say for whom."),
};

export const stateHypothesisSchema = z.object({ key: which.key, ...words });
export type StateHypothesisInput = z.output<typeof stateHypothesisSchema>;

/** `base`: when it was changed last, as it was shown, ISO 8601. */
export const editHypothesisSchema = z.object({ ...which, ...words, base: z.iso.datetime() });
export type EditHypothesisInput = z.output<typeof editHypothesisSchema>;

/** `base`: the version that was shown, 0 for none. `threshold` in the unit that the form shows. */
export const declareTestSchema = z.object({
  ...which,
  base: z.coerce.number().int().min(0).max(10_000),
  kind: z.enum(testKinds, "Choose what is looked at."),
  testId: z.union([z.literal("").transform(() => null), z.uuid("Choose a test.")]).default(null),
  metric: needed(100, "Name the metric."),
  label: text(1_000).default(""),
  branch: text(300).default(""),
  unit: text(30).default(""),
  comparator: z.enum(comparators, "Choose how they are compared."),
  threshold: number("Type a number."),
  minimumSamples: whole("Type a number.").pipe(
    z
      .number()
      .min(fewestSamples, "At least two: one observation is no proof.")
      .max(mostSamples, `At most ${mostSamples}.`),
  ),
  windowDays: whole("Type a number of days.").pipe(
    z.number().min(1, "At least a day.").max(longestWindowDays, `At most ${longestWindowDays} days.`),
  ),
});
export type DeclareTestInput = z.output<typeof declareTestSchema>;

/** What data are awaited with: each is asked for by the rule of the move. */
export const awaitDataSchema = z.object({
  ...which,
  instrumentation: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, message: "Give a link: https://…" }).max(2_000),
  ]),
  liveSince: z.union([z.literal("").transform(() => null), momentSchema()]),
  reviewOn: z.union([z.literal("").transform(() => null), daySchema()]),
});
export type AwaitDataInput = z.output<typeof awaitDataSchema>;

export const observeSchema = z.object({
  ...which,
  value: number("Type a number."),
  at: momentSchema(),
  source: needed(300, "Say where it was seen: a link, or a few words."),
});
export type ObserveInput = z.output<typeof observeSchema>;

export const strikeSchema = z.object({ ...which, sampleId: z.uuid() });

export const whichHypothesisSchema = z.object(which);

export const decideHypothesisSchema = z.object({
  ...which,
  to: z.enum(conclusions, "Choose what you conclude."),
  conclusion: text(5_000).default(""),
  savedHours: typedNumberOrNoneSchema("Type a number of hours.")
    .pipe(z.number().min(0, "It cannot be less than 0.").max(most, "This is too much.").nullable())
    .default(null),
});
export type DecideHypothesisInput = z.output<typeof decideHypothesisSchema>;
