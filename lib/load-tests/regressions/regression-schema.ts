import { z } from "zod";
import { isWebAddress } from "#lib/shared/web-address.ts";
import { regressionStates } from "./regression-state.ts";

const noteText = z.string().trim().max(2000, "At most 2,000 characters.");

/** A story or ticket elsewhere; empty takes the link away. */
const linkText = z
  .string()
  .trim()
  .max(500, "At most 500 characters.")
  .refine((text) => text === "" || isWebAddress(text), "An address that begins with https:// or http://.");

/** What people say and do about a regression; what is left out stays. */
export const regressionChangeSchema = z.strictObject({
  act: z
    .enum(["acknowledge", "accept", "reopen"])
    .optional()
    .describe("`accept` takes it as the new normal, `reopen` takes that back."),
  note: noteText.optional().describe("What is said of it."),
  link: linkText.optional().describe("A story or ticket elsewhere; empty takes it away."),
  mutedUntil: z.date().nullable().optional(),
});
export type RegressionChange = z.output<typeof regressionChangeSchema>;

/** What somebody saw when they decided: when it is no longer so, nothing is done, and nothing of theirs is lost. */
export const seenSchema = z.object({ state: z.enum(regressionStates), note: z.string(), link: z.string() });
export type SeenRegression = z.output<typeof seenSchema>;

/** An explanation of a change that is no regression. */
export const explanationSchema = z.object({ note: noteText, link: linkText.default("") });

/** The same as the API takes it. */
export const regressionPatchSchema = regressionChangeSchema
  .omit({ mutedUntil: true })
  .extend({
    muteEndsAt: z.iso
      .datetime({ offset: true, error: "not a time as in 2026-12-24T00:00:00Z" })
      .nullable()
      .optional()
      .describe("Mutes it until then; null ends that."),
  })
  .refine((patch) => Object.keys(patch).length > 0, "Say what to change.");
