import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { OpenInvitation } from "#lib/people/invitation.ts";
import { dayText, exactTimeText } from "#lib/shared/time-text.ts";

type InvitationLine = OpenInvitation & {
  /** Its buttons. */
  acts: ReactNode;
};

/** Who was invited and has not come yet. A new link keeps its line, and the dialog that shows it. */
export function InvitationList({ invitations }: { invitations: readonly InvitationLine[] }) {
  return (
    <ul aria-label="Open invitations">
      {invitations.map((line) => (
        <li key={line.email} className="flex flex-wrap items-center gap-x-3 border-b py-1.5 text-table">
          <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
            <p className="font-medium">{line.email}</p>
            <p className="text-ink-3 text-meta">
              {given(line)} · invited by <bdi>{line.invitedBy.name}</bdi> · <Ends {...line} />
            </p>
          </div>
          <div className="-ml-2.75 flex gap-1 sm:ml-0">{line.acts}</div>
        </li>
      ))}
    </ul>
  );
}

function given({ role, isAdmin }: OpenInvitation): string {
  return role ?? (isAdmin ? "admin" : "no team yet");
}

function Ends({ state, expiresAt }: OpenInvitation) {
  if (state === "void") return "not valid: they may not invite any more";
  if (state === "open")
    return (
      <>
        until{" "}
        <time dateTime={expiresAt.toISOString()} title={exactTimeText(expiresAt)}>
          {dayText(expiresAt, expiresAt.getTime())}
        </time>
      </>
    );
  return (
    <>
      expired <RelativeTime at={expiresAt} />
    </>
  );
}
