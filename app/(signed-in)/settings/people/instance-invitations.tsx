import { OpenInvitations } from "#components/people/open-invitations.tsx";
import type { Admin } from "#lib/auth/actor.ts";
import { listInvitations } from "#lib/people/invitation-store.ts";
import { renewInvitationAction, revokeInvitationAction } from "./actions.ts";

/** Who was invited to the instance and has not come yet. */
export async function InstanceInvitations({ admin }: { admin: Admin }) {
  return (
    <OpenInvitations
      invitations={await listInvitations(admin, new Date())}
      from={admin.name}
      teamName={null}
      renew={(id) => renewInvitationAction.bind(null, { id })}
      revoke={(id) => revokeInvitationAction.bind(null, { id })}
      meta="to no team; those to a team stand on its own page"
    />
  );
}
