import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ShareState } from "#lib/load-tests/shares/share.ts";

export type ShareLine = {
  id: string;
  /** "Run 61", "Runs 12 and 15". */
  words: string;
  state: ShareState;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
  act: ReactNode;
};

/** The links that show something of a test. */
export function ShareTable({ shares }: { shares: ShareLine[] }) {
  return (
    <Table label="Links" isListOnPhone>
      <thead>
        <tr>
          <Th>Shows</Th>
          <Th>Made</Th>
          <Th>Last opened</Th>
          <Th>Ends</Th>
          <ActsHead />
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <Tr key={share.id}>
            <RowHead isWrapped className="min-w-44">
              {share.words}
            </RowHead>
            <Td label="Made" className="text-ink-2">
              <RelativeTime at={share.createdAt} />
            </Td>
            <Td label="Last opened" className="text-ink-2">
              {share.lastUsedAt ? <RelativeTime at={share.lastUsedAt} /> : <span className="text-ink-3">never</span>}
            </Td>
            <Td label="Ends" className="text-ink-2">
              <ShareEnd share={share} />
            </Td>
            <ActsCell>{share.act}</ActsCell>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function ShareEnd({ share: { state, expiresAt, revokedAt } }: { share: ShareLine }) {
  if (state === "revoked" && revokedAt)
    return (
      <>
        revoked <RelativeTime at={revokedAt} />
      </>
    );
  if (expiresAt === null) return "when it is revoked";
  return (
    <>
      {state === "expired" && "expired "}
      <RelativeTime at={expiresAt} />
    </>
  );
}
