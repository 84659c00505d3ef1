import { InvitationList } from "#components/people/invitation-list.tsx";
import { NewLink } from "#components/people/new-link.tsx";
import { RevokeInvitation } from "#components/people/revoke-invitation.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listInvitations } from "#lib/people/invitation-store.ts";
import { renewInvitationAction, revokeInvitationAction } from "./actions.ts";

/** Who was invited to the team and has not come yet; nothing where nobody was. */
export async function OpenInvitations({ member }: { member: Member }) {
  const { teamSlug, teamName, name } = member;
  const invitations = await listInvitations(member, new Date());
  if (invitations.length === 0) return null;
  const lines = invitations.map(({ id, email, ...invitation }) => ({
    id,
    email,
    ...invitation,
    acts: (
      <>
        <NewLink
          email={email}
          from={name}
          teamName={teamName}
          renew={renewInvitationAction.bind(null, teamSlug, { id })}
        />
        <RevokeInvitation email={email} revoke={revokeInvitationAction.bind(null, teamSlug, { id })} />
      </>
    ),
  }));
  return (
    <section aria-labelledby="invited" className="mt-7 max-w-3xl">
      <SectionHead id="invited" title="Invited" count={String(lines.length)} />
      <InvitationList invitations={lines} />
    </section>
  );
}
