import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Invited } from "#lib/people/invitation.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";
import { InvitationLink } from "./invitation-link.tsx";

type Link = Extract<Invited, { kind: "link" }>;
type InvitedListProps = { invited: readonly Invited[]; from: string; teamName: string | null };

/** What became of each address: the links to pass on, then those who need none. */
export function InvitedList({ invited, from, teamName }: InvitedListProps) {
  const links = invited.filter((one) => one.kind === "link");
  const others = invited.filter((one) => one.kind !== "link");
  return (
    <div role="status" className="flex flex-col gap-4 [overflow-wrap:anywhere]">
      {links.length > 0 && <LinksHead links={links} />}
      {links.length > 0 && (
        <ul className="flex max-h-[50dvh] flex-col gap-4 overflow-auto">
          {links.map((link) => (
            <li key={link.email}>
              <InvitationLink {...link} from={from} teamName={teamName} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="flex flex-col gap-1 text-table">
          {others.map((one) => (
            <li key={one.email}>{sentenceOf(one)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function LinksHead({ links }: { links: readonly Link[] }) {
  const [first] = links;
  const what = links.length === 1 ? "Pass this link on" : `Pass these ${links.length} links on, each to whom it is for`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="max-w-md text-ink-2">
        {what}: shown only now, valid once{first && ` and until ${dateTimeText(first.expiresAt)} UTC`}.
      </p>
      {links.length > 1 && (
        <CopyButton
          label="Copy all links with their addresses"
          face="Copy all"
          text={links.map(({ email, url }) => `${email}\t${url}`).join("\n")}
        />
      )}
    </div>
  );
}

function sentenceOf(one: Exclude<Invited, Link>) {
  const who = (
    <>
      <bdi className="font-medium">{one.name}</bdi> <span className="text-ink-3">{one.email}</span>
    </>
  );
  switch (one.kind) {
    case "added":
      return <>{who} has an account here and is in the team from now on: no link needed.</>;
    case "member":
      return (
        <>
          {who} is in the team already, as a {one.role}. Change the role in the list.
        </>
      );
    case "account":
      return <>{who} has an account here already. Nothing was changed.</>;
    case "deactivated":
      return <>{who} has an account that is deactivated. An admin can let them back in.</>;
  }
}
