"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { makeFeed, revokeFeed } from "#lib/office-hours/calendar/feed-store.ts";
import { officeHoursSchema } from "#lib/office-hours/series/office-hours-schema.ts";
import { archiveOfficeHours, createOfficeHours, editOfficeHours } from "#lib/office-hours/series/office-hours-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { ok } from "#lib/shared/result.ts";

const permission = "stories:edit";
const idSchema = z.object({ id: z.uuid() });

export const createOfficeHoursAction = teamAction({ permission, schema: officeHoursSchema }, async (member, input) => {
  const made = await createOfficeHours(member, input);
  if (made.ok) revalidatePath("/teams", "layout");
  return made;
});

const editSchema = officeHoursSchema.extend(idSchema.shape);

export const editOfficeHoursAction = teamAction({ permission, schema: editSchema }, async (member, input) => {
  const saved = await editOfficeHours(member, input);
  if (!saved.ok) return saved;
  revalidatePath("/teams", "layout");
  return ok({ id: input.id });
});

const archiveSchema = idSchema.extend({ isArchived: z.union([z.boolean(), z.stringbool()]) });

export const archiveOfficeHoursAction = teamAction({ permission, schema: archiveSchema }, async (member, input) => {
  const done = await archiveOfficeHours(member, input.id, input.isArchived ? new Date() : null);
  revalidatePath("/teams", "layout");
  return done;
});

/** The address of a new feed, for a calendar to subscribe to. It is shown once. */
export const makeFeedAction = teamAction({ permission, schema: idSchema }, async (member, { id }) => {
  const made = await makeFeed(member, id);
  if (!made.ok) return made;
  revalidatePath("/teams", "layout");
  return ok({ url: `${configuration().url}/calendar/${made.value.token}.ics` });
});

export const revokeFeedAction = teamAction({ permission, schema: idSchema }, async (member, { id }) => {
  const done = await revokeFeed(member, id);
  revalidatePath("/teams", "layout");
  return done;
});
