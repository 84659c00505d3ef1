import { z } from "zod";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { storyFieldsSchema } from "../fields/story-fields-schema.ts";

const slug = z.string().max(slugLength).regex(slugShape, "A short name, as in addresses.").nullable();

/** An id, or an address of e-mail. */
export const personReference = z
  .union([z.uuid(), z.email().max(254)])
  .describe("A person: their id, or their address of e-mail.");

const { shape } = storyFieldsSchema;

/** The fields of a story as they are sent, each with what it means. */
export const storyInputShape = {
  kind: shape.kind.describe("An incident has a review of its own."),
  title: shape.title.describe("In a few words."),
  customerImpact: shape.customerImpact.describe("What customers go through, in plain words."),
  downstreamImpact: shape.downstreamImpact.describe("What the customer's customer goes through."),
  service: slug.describe("Short name of the service that it is in."),
  what: shape.what.describe("What is slow."),
  whom: shape.whom.describe("For whom."),
  howSlow: shape.howSlow.describe("How slow it is."),
  whenSlow: shape.whenSlow.describe("When."),
  why: shape.why.describe("Why, as far as known."),
  affectedGroup: shape.affectedGroup.describe("Who is affected, where their number is not known."),
  customersPerWeek: shape.customers.describe("Affected customers a week, as a range."),
  revenueMinor: shape.revenue.describe("Affected revenue in minor units of its currency, a month or a year."),
  ticketsPerWeek: shape.ticketsPerWeek.describe("Support tickets about it."),
  minutesPerTicket: shape.minutesPerTicket.describe("What one of them takes."),
  blocks: shape.blocks.describe("Whether it blocks what people want to do."),
  churn: shape.churn.describe("Whether customers leave for it."),
  churnCount: shape.churnCount.describe("How many."),
  metric: shape.metric.describe("What is measured: both levels in its unit."),
  watch: z
    .strictObject({
      test: z.string().max(slugLength).regex(slugShape).describe("Short name of the load test."),
      metric: z.string().min(1).max(100).describe("The figure: `p95Ms`."),
      label: z.string().max(1_000).default("").describe("Empty for the whole run."),
      branch: z.string().max(300).default("").describe("Empty for runs of any branch."),
    })
    .nullable()
    .describe("The figure of a load test that the metric is."),
  effortHours: shape.effort.describe("Hours of work to fix it, as a range."),
  reachPerQuarter: shape.reach.describe("Distinct people reached in a quarter, as a range."),
  impactFactor: shape.impactFactor.describe("How much it changes for them (RICE)."),
  confidenceFactor: shape.confidenceFactor.describe("How sure that is (RICE)."),
  deadline: shape.deadline.describe("A day."),
  responsibleTeam: slug.describe("Short name of the team that fixes it."),
  accountableTeam: slug.describe("Short name of the team that answers for it."),
  investigator: personReference.nullable().describe("Who investigates: an id, or an address of e-mail."),
  owner: personReference.nullable().describe("Who leads the fix: an id, or an address of e-mail."),
  sources: shape.sources.describe("By fact: where it comes from, of which day, how sure it is. Others stay."),
  reviewSeen: shape.reviewSeen.describe("Of an incident: what users saw."),
  reviewTimeline: shape.reviewTimeline.describe("Of an incident: what happened when."),
  reviewDetected: shape.reviewDetected.describe("Of an incident: what detected it."),
  reviewWouldDetect: shape.reviewWouldDetect.describe("Of an incident: what would have."),
  reviewActions: shape.reviewActions.describe("Of an incident: what is done about it."),
};

/** Some fields of a story as the API takes them. What nobody knows is null or empty. */
export const someStoryInput = z
  .strictObject(storyInputShape)
  .partial()
  .describe("Fields of a story. What nobody knows is null or empty.");
export type SomeStoryInput = z.output<typeof someStoryInput>;

/** What `POST /api/v1/stories` takes. */
export const storyPostSchema = someStoryInput
  .required({ title: true })
  .describe("A new story: a title, and whatever else is known already.");

/** What `PATCH /api/v1/stories/{key}` takes. */
export const storyPatchSchema = z
  .strictObject({
    changes: someStoryInput,
    base: someStoryInput
      .optional()
      .describe(
        "What the changed fields held when they were read. Who changed one of them meanwhile is not overwritten: 409. Without it, whatever is there is overwritten.",
      ),
  })
  .refine(({ changes }) => Object.keys(changes).length > 0, { error: "say what to change", path: ["changes"] })
  .describe("Changes of a story's fields.");
