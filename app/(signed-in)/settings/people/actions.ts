"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { standingSchema } from "#lib/accounts/account-schema.ts";
import { changeStanding } from "#lib/accounts/change-standing-store.ts";
import { makeResetLink } from "#lib/accounts/make-reset-link-store.ts";
import type { StandingChange } from "#lib/accounts/standing.ts";
import { adminAction } from "#lib/auth/admin-action.ts";
import { endSessionHere } from "#lib/auth/session-here.ts";
import { instanceInvitationSchema } from "#lib/people/invitation-schema.ts";
import { renewInvitation, revokeInvitation } from "#lib/people/invitation-store.ts";
import { inviteToInstance } from "#lib/people/invite-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";

export const changeStandingAction = adminAction({ schema: standingSchema }, async (admin, input) => {
  const changed = shown(await changeStanding(admin, input, new Date()));
  if (changed.ok && input.userId === admin.userId) await leave(input.change);
  return changed;
});

const invitation = z.object({ id: z.uuid() });

export const inviteAction = adminAction({ schema: instanceInvitationSchema }, async (admin, input) =>
  shown(ok(await inviteToInstance(admin, input, new Date()))),
);

export const renewInvitationAction = adminAction({ schema: invitation }, async (admin, { id }) => {
  const renewed = await renewInvitation(admin, id, new Date());
  return renewed ? shown(ok(renewed)) : gone("invitation");
});

export const revokeInvitationAction = adminAction({ schema: invitation }, async (admin, { id }) =>
  (await revokeInvitation(admin, id, new Date())) ? shown(ok()) : gone("invitation"),
);

export const makeResetLinkAction = adminAction({ schema: z.object({ userId: z.uuid() }) }, (admin, { userId }) =>
  makeResetLink(admin, userId, new Date()),
);

/** Whoever has just taken something from themselves has no business here any more. */
async function leave(change: StandingChange): Promise<void> {
  if (change === "unmake-admin") redirect("/profile");
  if (change !== "deactivate") return;
  await endSessionHere();
  redirect("/sign-in");
}

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/settings/people");
  return result;
}
