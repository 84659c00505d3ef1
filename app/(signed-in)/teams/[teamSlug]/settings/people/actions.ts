"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { roleSchema, teamInvitationSchema } from "#lib/people/invitation-schema.ts";
import { renewInvitation, revokeInvitation } from "#lib/people/invitation-store.ts";
import { inviteToTeam } from "#lib/people/invite-store.ts";
import { changeRole, removeMember } from "#lib/people/member-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const permission = "people:edit";
const person = z.object({ userId: z.uuid() });
const invitation = z.object({ id: z.uuid() });

export const inviteAction = teamAction({ permission, schema: teamInvitationSchema }, async (member, input) =>
  shown(await inviteToTeam(member, input, new Date())),
);

export const renewInvitationAction = teamAction({ permission, schema: invitation }, async (member, { id }) => {
  const renewed = await renewInvitation(member, id, new Date());
  return renewed ? shown(ok(renewed)) : gone("invitation");
});

export const revokeInvitationAction = teamAction({ permission, schema: invitation }, async (member, { id }) =>
  (await revokeInvitation(member, id, new Date())) ? shown(ok()) : gone("invitation"),
);

export const changeRoleAction = teamAction(
  { permission, schema: person.extend({ role: roleSchema }) },
  async (member, input) => shown(await changeRole(member, input)),
);

/** Whoever leaves goes to the list of teams: theirs may not be there for them any more. */
export const removeMemberAction = teamAction({ permission, schema: person }, async (member, { userId }) => {
  const removed = shown(await removeMember(member, userId));
  if (removed.ok && userId === member.userId) redirect("/?all");
  return removed;
});

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
