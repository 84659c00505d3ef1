import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";

const name = shownName(60, "Give it a name.");
const query = z.string().max(2_000, "That is too much for one view.");

/** A new view. Its query is read as the list reads it: what means nothing there is left out. */
export const newViewSchema = z.object({ name, query, isDefault: z.boolean().default(false) });
export type NewView = z.output<typeof newViewSchema>;

/** What can be changed of a view; what is left out stays. */
export const changedViewSchema = z.object({
  id: z.uuid(),
  name: name.optional(),
  query: query.optional(),
  isDefault: z.boolean().optional(),
});
export type ChangedView = z.output<typeof changedViewSchema>;

/** Which view is removed. */
export const removedViewSchema = z.object({ id: z.uuid() });
