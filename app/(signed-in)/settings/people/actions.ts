"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { standingSchema } from "#lib/accounts/account-schema.ts";
import { changeStanding } from "#lib/accounts/change-standing-store.ts";
import { makeResetLink } from "#lib/accounts/make-reset-link-store.ts";
import { adminAction } from "#lib/auth/admin-action.ts";
import { instanceInvitationSchema } from "#lib/people/invitation-schema.ts";
import { renewInvitation, revokeInvitation } from "#lib/people/invitation-store.ts";
import { inviteToInstance } from "#lib/people/invite-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";

export const changeStandingAction = adminAction({ schema: standingSchema }, async (admin, input) =>
  shown(await changeStanding(admin, input, new Date())),
);

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

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/settings/people");
  return result;
}
