import { z } from "zod";
import { typedAmount } from "../fields/typed-amount.ts";
import { storyPrefixShape } from "../story-key.ts";

/** What a team sets for its stories. `supportMinute` in major units of `currency`. */
export const storySettingsSchema = z.object({
  /** Empty: as it is, or made with the first story. */
  prefix: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === "" || storyPrefixShape.test(text), "Two to six letters and digits, a letter first: CHK.")
    .default(""),
  performanceTeamId: z.union([z.literal(""), z.uuid("Choose a team.")]).transform((id) => id || null),
  supportMinute: typedAmount(1e9),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "A currency has three letters: EUR."),
  hoursPerWeek: z.coerce
    .number("Type a number of hours.")
    .gt(0, "More than 0 hours.")
    .max(168, "A week has 168 hours."),
});
export type StorySettingsInput = z.output<typeof storySettingsSchema>;
