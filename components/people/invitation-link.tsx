import { CopyButton } from "#components/ui/copy-button.tsx";
import { invitationMessage } from "#lib/people/invitation-words.ts";

type InvitationLinkProps = { email: string; url: string; expiresAt: Date; from: string; teamName: string | null };

/** A link to pass on, alone or with a few words around it. */
export function InvitationLink({ email, url, ...said }: InvitationLinkProps) {
  return (
    <>
      <p className="mb-1 font-medium text-table">{email}</p>
      <div className="flex flex-wrap items-start gap-x-2 rounded bg-sunk py-1 pr-1 pl-3">
        <code className="figures min-w-0 flex-1 basis-60 select-all py-1 text-[0.78125rem] [overflow-wrap:anywhere]">
          {url}
        </code>
        <CopyButton text={url} label={`Copy link for ${email}`} face="Copy link" />
        <CopyButton
          text={invitationMessage({ email, url, ...said })}
          label={`Copy message for ${email}`}
          face="Copy message"
        />
      </div>
    </>
  );
}
