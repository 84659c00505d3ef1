import { classNames } from "#components/ui/class-names.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { Invited, OpenInvitation } from "#lib/people/invitation.ts";
import { InvitationList } from "./invitation-list.tsx";
import { NewLink } from "./new-link.tsx";
import { RevokeInvitation } from "./revoke-invitation.tsx";

type OpenInvitationsProps = {
  invitations: readonly OpenInvitation[];
  /** Who passes a new link on. */
  from: string;
  /** Null: to the instance. */
  teamName: string | null;
  renew: (id: string) => FormAction<Invited>;
  revoke: (id: string) => FormAction<unknown>;
  meta?: string;
  className?: string;
};

/** Who was invited and has not come yet, with what can be done about it; nothing where nobody was. */
export function OpenInvitations({ invitations, from, teamName, renew, revoke, meta, className }: OpenInvitationsProps) {
  if (invitations.length === 0) return null;
  const lines = invitations.map((invitation) => ({
    ...invitation,
    acts: (
      <>
        <NewLink email={invitation.email} from={from} teamName={teamName} renew={renew(invitation.id)} />
        <RevokeInvitation email={invitation.email} revoke={revoke(invitation.id)} />
      </>
    ),
  }));
  return (
    <section aria-labelledby="invited" className={classNames("mt-7", className)}>
      <SectionHead id="invited" title="Invited" count={String(lines.length)} meta={meta} />
      <InvitationList invitations={lines} />
    </section>
  );
}
