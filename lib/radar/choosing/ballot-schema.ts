import { z } from "zod";
import { seenText } from "#lib/shared/seen-text.ts";
import { radarDaySchema } from "../moves/radar-day-schema.ts";
import { mostInHand } from "../places/place.ts";
import { outOfHand } from "./taking.ts";

export const ballotIdSchema = z.object({ ballotId: z.uuid() });

const slug = z.string().min(1).max(100);
const text = seenText(2_000);
const none = z.literal("").transform(() => null);

export const pickSchema = ballotIdSchema.extend({ slug, isPicked: z.boolean() });
export type PickInput = z.output<typeof pickSchema>;

/**
 * What the team takes of a revealed ballot, and what it lets go of to have room for it. Of an experiment only what somebody typed is sent: the
 * rest stays as the tactic has it. `usualEnd` is the end of those that begin without one.
 */
export const confirmSchema = ballotIdSchema.extend({
  taken: z
    .array(
      z.object({
        slug,
        ownerId: z.union([none, z.uuid()]).nullable().optional(),
        hypothesis: text.optional(),
        endsOn: z.union([none, radarDaySchema()]).nullable().optional(),
      }),
      "Take one at least.",
    )
    .min(1, "Take one at least.")
    .max(mostInHand, "Take five at most.")
    .refine((all) => new Set(all.map((one) => one.slug)).size === all.length, "Name each tactic once."),
  letGo: z
    .array(z.object({ slug, to: z.enum(outOfHand, "Choose where it goes."), reason: text.default("") }))
    .max(mostInHand)
    .default([]),
  usualEnd: radarDaySchema().nullable().default(null),
});
export type ConfirmInput = z.output<typeof confirmSchema>;
