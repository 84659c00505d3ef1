import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";

export type MemberLine = {
  userId: string;
  name: string;
  email: string;
  isSelf: boolean;
  isDeactivated: boolean;
  since: Date;
  /** A word, or what changes it. */
  role: ReactNode;
  /** Its buttons; none for those who may only read. */
  acts?: ReactNode;
};

/** Who is in the team. */
export function MemberTable({ members }: { members: readonly MemberLine[] }) {
  const hasActs = members.some(({ acts }) => Boolean(acts));
  return (
    <Table label="Members">
      <thead>
        <tr>
          <Th className="w-full">Person</Th>
          <Th>Role</Th>
          <Th className="max-sm:hidden">Since</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {members.map((line) => (
          <Tr key={line.userId}>
            <RowHead isWrapped>
              <Person {...line} />
            </RowHead>
            <Td className="text-ink-2">
              <span className="inline-block min-w-20">{line.role}</span>
            </Td>
            <Td className="pr-6 text-ink-3 max-sm:hidden">
              <RelativeTime at={line.since} />
            </Td>
            {hasActs && <ActsCell>{line.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Person({ name, email, isSelf, isDeactivated }: MemberLine) {
  return (
    <>
      <span className="block">
        <bdi>{name}</bdi>
        {isSelf && <Note>you</Note>}
        {isDeactivated && <Note>deactivated</Note>}
      </span>
      <span className="block font-normal text-ink-3 text-meta">{email}</span>
    </>
  );
}

function Note({ children }: { children: string }) {
  return <span className="font-normal text-ink-3 text-meta"> · {children}</span>;
}
