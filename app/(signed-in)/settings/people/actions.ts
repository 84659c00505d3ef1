"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { standingSchema } from "#lib/accounts/account-schema.ts";
import { changeStanding } from "#lib/accounts/change-standing-store.ts";
import { makeResetLink } from "#lib/accounts/make-reset-link-store.ts";
import { adminAction } from "#lib/auth/admin-action.ts";

export const changeStandingAction = adminAction({ schema: standingSchema }, async (admin, input) => {
  const changed = await changeStanding(admin, input, new Date());
  revalidatePath("/settings/people");
  return changed;
});

export const makeResetLinkAction = adminAction({ schema: z.object({ userId: z.uuid() }) }, (admin, { userId }) =>
  makeResetLink(admin, userId, new Date()),
);
