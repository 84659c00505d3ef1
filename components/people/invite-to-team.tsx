"use client";

import type { FormAction } from "#components/ui/use-action-form.ts";
import type { Invited } from "#lib/people/invitation.ts";
import { InvitePeople } from "./invite-people.tsx";
import { RoleField } from "./role-field.tsx";

type InviteToTeamProps = { teamName: string; from: string; invite: FormAction<Invited[]> };

/** Invites to a team, with a role. */
export function InviteToTeam({ teamName, from, invite }: InviteToTeamProps) {
  return (
    <InvitePeople title={`Invite to ${teamName}`} from={from} teamName={teamName} invite={invite}>
      {(errorOf) => <RoleField initial="member" error={errorOf("role")} />}
    </InvitePeople>
  );
}
