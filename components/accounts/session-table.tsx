import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";

export type SessionLine = {
  id: string;
  /** "Firefox on Linux" */
  browser: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** Whether it is the browser that shows this. */
  isHere: boolean;
  /** What ends it. */
  act?: ReactNode;
};

/** Where a person is signed in. */
export function SessionTable({ sessions }: { sessions: readonly SessionLine[] }) {
  return (
    <Table label="Where you are signed in">
      <thead>
        <tr>
          <Th>Browser</Th>
          <Th className="max-sm:hidden">Address</Th>
          <Th>Since</Th>
          <Th>Last seen</Th>
          <ActsHead />
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, browser, address, createdAt, lastSeenAt, isHere, act }) => (
          <Tr key={id}>
            <RowHead isWrapped className="min-w-24">
              {browser}
            </RowHead>
            <Td className="figures max-w-40 truncate text-[0.78125rem] text-ink-2 max-sm:hidden" title={address}>
              {address === "" ? <Unknown /> : address}
            </Td>
            <Td className="text-ink-2">
              <RelativeTime at={createdAt} />
            </Td>
            <Td className="text-ink-2">{isHere ? "now" : <RelativeTime at={lastSeenAt} />}</Td>
            <ActsCell>{isHere ? <span className="pr-1.75 text-ink-3">this one</span> : act}</ActsCell>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
