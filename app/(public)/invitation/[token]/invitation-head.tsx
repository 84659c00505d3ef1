import type { FoundInvitation } from "#lib/people/find-invitation-store.ts";
import { roleWords } from "#lib/people/role.ts";

/** Who invites to what, as what. */
export function InvitationHead({ invitation }: { invitation: FoundInvitation }) {
  const { invitedBy, team } = invitation;
  return (
    <div className="mb-6 text-pretty [overflow-wrap:anywhere]">
      <h1 className="font-medium text-answer">
        <bdi>{invitedBy.name}</bdi> invites you to <bdi>{team?.name ?? "Headroom"}</bdi>
      </h1>
      <p className="mt-1.5 text-ink-2">{whatFor(invitation)}</p>
      <p className="mt-1.5 text-ink-3 text-meta">Questions? Ask {invitedBy.email}.</p>
    </div>
  );
}

function whatFor({ role, isAdmin }: FoundInvitation): string {
  if (role) return `You become a ${role}: somebody who ${roleWords[role]}.`;
  if (isAdmin) return "You become an admin: somebody who runs this Headroom and can do everything in every team.";
  return "You get an account; teams that are open can be read with it at once.";
}
