import { InvitationList } from "#components/people/invitation-list.tsx";
import { NewLink } from "#components/people/new-link.tsx";
import { RevokeInvitation } from "#components/people/revoke-invitation.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Admin } from "#lib/auth/actor.ts";
import { listInvitations } from "#lib/people/invitation-store.ts";
import { renewInvitationAction, revokeInvitationAction } from "./actions.ts";

/** Who was invited to the instance and has not come yet; nothing where nobody was. */
export async function OpenInvitations({ admin }: { admin: Admin }) {
  const invitations = await listInvitations(admin, new Date());
  if (invitations.length === 0) return null;
  const lines = invitations.map(({ id, email, ...invitation }) => ({
    id,
    email,
    ...invitation,
    acts: (
      <>
        <NewLink email={email} from={admin.name} teamName={null} renew={renewInvitationAction.bind(null, { id })} />
        <RevokeInvitation email={email} revoke={revokeInvitationAction.bind(null, { id })} />
      </>
    ),
  }));
  return (
    <section aria-labelledby="invited" className="mt-7">
      <SectionHead
        id="invited"
        title="Invited"
        count={String(lines.length)}
        meta="to no team; those to a team stand on its own page"
      />
      <InvitationList invitations={lines} />
    </section>
  );
}
