import { z } from "zod";
import { storyFieldsSchema } from "../fields/story-fields-schema.ts";
import { typedAmount } from "../fields/typed-amount.ts";
import { readAffected } from "./read-affected.ts";

const { shape } = storyFieldsSchema;
const words = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default("");

const noneOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).default(null);

/** A story as the form of a new one is typed; who is affected in one line. What is left empty is unknown. */
export const filedSchema = z
  .object({
    title: shape.title,
    customerImpact: words(500),
    affected: words(200),
    serviceId: noneOr(z.uuid("Choose a service.")),
    howSlow: words(500),
    whenSlow: words(500),
    kind: shape.kind.default("issue"),
    what: words(500),
    whom: words(500),
    why: words(2_000),
    downstreamImpact: words(500),
    blocks: noneOr(shape.blocks.unwrap()),
    ticketsPerWeek: typedAmount(1e12),
    minutesPerTicket: typedAmount(1e12),
    customerId: words(100),
  })
  .transform(({ affected, customerId, ...fields }) => ({
    story: { ...fields, ...readAffected(affected) },
    customerId,
  }));
export type FiledInput = z.output<typeof filedSchema>;

/** What somebody without an account tells a team by its public form. `website` is a field that only machines see. */
export const reportSchema = z.object({
  token: z.string().max(100),
  title: words(200).pipe(z.string().min(1, "Say in a few words what is slow.")),
  what: words(500),
  since: words(200),
  customerId: words(100),
  name: words(100),
  contact: words(200),
  website: z.string().max(1_000).default(""),
});
export type ReportInput = z.output<typeof reportSchema>;
