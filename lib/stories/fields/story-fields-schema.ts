import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { confidences, factNames } from "./fact-source.ts";
import { blockings, churns, confidenceFactors, impactFactors, type StoryFields, storyKinds } from "./story-fields.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);
const mostAmount = 1e12;
const amount = z.number("Type a number.").min(0, "It cannot be less than 0.").max(mostAmount, "This is too much.");
const id = z.uuid("Choose one.").nullable();

const bounds = {
  low: amount.describe("At the least."),
  likely: amount.describe("Most likely."),
  high: amount.describe("At the most."),
};
const inOrder = ({ low, likely, high }: { low: number; likely: number; high: number }) =>
  low <= likely && likely <= high;
const order = { error: "It goes from the least, over what is likely, to the most.", path: ["likely"] };
const range = z.object(bounds).refine(inOrder, order).nullable();

const oneOf = <Value extends number>(values: readonly Value[], message: string) =>
  z.literal([...values], message).nullable();

const factSource = z.object({
  source: text(200).describe("In a few words: sessions, support desk."),
  on: z.iso.date("Give a day.").describe("The day that it is of."),
  confidence: z.enum(confidences, "Say how sure it is.").describe("How sure it is."),
});

/** Every field of a story that people write, with its limits. */
export const storyFieldsSchema = z.object({
  kind: z.enum(storyKinds),
  title: text(200).min(1, "Give it a title."),
  customerImpact: text(500),
  downstreamImpact: text(500),
  serviceId: id,
  what: text(500),
  whom: text(500),
  howSlow: text(500),
  whenSlow: text(500),
  why: text(2_000),
  affectedGroup: text(200),
  customers: range,
  revenue: z
    .object({
      ...bounds,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, "A currency has three letters: EUR.")
        .describe("ISO 4217."),
      per: z.enum(["month", "year"]).describe("What it is lost in."),
    })
    .refine(inOrder, order)
    .nullable(),
  ticketsPerWeek: amount.nullable(),
  minutesPerTicket: amount.nullable(),
  blocks: z.enum(blockings).nullable(),
  churn: z.enum(churns).nullable(),
  churnCount: amount.nullable(),
  metric: z
    .object({
      name: text(100).min(1, "Name the metric.").describe("What is measured."),
      percentile: z.number().gt(0).lte(100).nullable().describe("95 for p95; null: it is none."),
      baseline: z.number().nullable().describe("What it is, in its unit."),
      target: z.number().nullable().describe("What it should be, in its unit."),
      unit: text(30).describe("As people write it."),
      population: text(200).describe("Of whom or what it is measured."),
      window: text(100).describe("Over which time."),
    })
    .nullable(),
  watch: z.object({ testId: z.uuid(), metric: text(100).min(1), label: text(1_000), branch: text(300) }).nullable(),
  effort: range,
  reach: range,
  impactFactor: oneOf(impactFactors, "Choose how much it changes."),
  confidenceFactor: oneOf(confidenceFactors, "Choose how sure it is."),
  deadline: daySchema().nullable(),
  responsibleTeamId: id,
  accountableTeamId: id,
  investigatorId: id,
  ownerId: id,
  sources: z.partialRecord(z.enum(factNames), factSource),
  reviewSeen: text(10_000),
  reviewTimeline: text(10_000),
  reviewDetected: text(10_000),
  reviewWouldDetect: text(10_000),
  reviewActions: text(10_000),
}) satisfies z.ZodType<StoryFields>;

/** Some of them. */
export const someFieldsSchema = storyFieldsSchema.partial();
export type SomeFields = z.output<typeof someFieldsSchema>;

/** Some of them as they were shown, before what is required was there. */
export const shownFieldsSchema = someFieldsSchema.extend({ title: z.string().max(200).optional() });
