import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { standingChanges } from "./standing.ts";

/** What a person changes of themselves. */
export const nameSchema = z.object({
  name: shownName(100, "Enter your name."),
});

/** What an admin changes of others. */
export const standingSchema = z.object({ userId: z.uuid(), change: z.enum(standingChanges) });
