import { OpenInvitations } from "#components/people/open-invitations.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listInvitations } from "#lib/people/invitation-store.ts";
import { renewInvitationAction, revokeInvitationAction } from "./actions.ts";

/** Who was invited to the team and has not come yet. */
export async function TeamInvitations({ member }: { member: Member }) {
  const { teamSlug, teamName, name } = member;
  return (
    <OpenInvitations
      invitations={await listInvitations(member, new Date())}
      from={name}
      teamName={teamName}
      renew={(id) => renewInvitationAction.bind(null, teamSlug, { id })}
      revoke={(id) => revokeInvitationAction.bind(null, teamSlug, { id })}
      className="max-w-3xl"
    />
  );
}
