"use client";

import { CheckboxField } from "#components/ui/checkbox.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { Invited } from "#lib/people/invitation.ts";
import { InvitePeople } from "./invite-people.tsx";

/** Invites to the instance, without a team. */
export function InviteToInstance({ from, invite }: { from: string; invite: FormAction<Invited[]> }) {
  return (
    <InvitePeople title="Invite to Headroom" from={from} teamName={null} invite={invite}>
      {() => (
        <CheckboxField
          name="isAdmin"
          label="As admins"
          hint="They run this Headroom with you: every team, every account. Others read the teams that are open, until somebody adds them to one."
        />
      )}
    </InvitePeople>
  );
}
