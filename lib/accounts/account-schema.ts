import { z } from "zod";
import { standingChanges } from "./standing.ts";

/** What a person changes of themselves. */
export const nameSchema = z.object({
  name: z.string().trim().min(1, "Enter your name.").max(100, "At most 100 characters."),
});

/** What an admin changes of others. */
export const standingSchema = z.object({ userId: z.uuid(), change: z.enum(standingChanges) });
