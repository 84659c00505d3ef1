import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TokenExpiry } from "./token-expiry.tsx";
import type { TokenLine } from "./token-line.ts";

type TokenTableProps = {
  /** "Tokens that work" */
  label: string;
  tokens: readonly (TokenLine & { act?: ReactNode })[];
};

/** What acts without a person, what it may do and until when. */
export function TokenTable({ label, tokens }: TokenTableProps) {
  const hasActs = tokens.some(({ act }) => Boolean(act));
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Token</Th>
          <Th>May do</Th>
          <Th>Made</Th>
          <Th>Last used</Th>
          <Th>{hasActs ? "Expires" : "Ended"}</Th>
          {hasActs && (
            <Th>
              <span className="sr-only">Acts</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <RowHead className="min-w-40 whitespace-normal! py-1.5 [overflow-wrap:anywhere]">
              {token.name}
              {token.isInitial && (
                <span className="block font-normal text-ink-3 text-meta">
                  made at the first start, meant to be replaced
                </span>
              )}
            </RowHead>
            <Td className="min-w-40 whitespace-normal! py-1.5">
              {token.purpose}
              {token.purpose !== token.scopes.join(", ") && token.scopes.length <= 4 && (
                <span className="figures block text-ink-3 text-meta">{token.scopes.join(" ")}</span>
              )}
            </Td>
            <Td className="text-ink-2">
              <RelativeTime at={token.madeAt} />
              {token.madeBy && ` by ${token.madeBy}`}
            </Td>
            <Td className="text-ink-2">
              {token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} /> : <span className="text-ink-3">never</span>}
            </Td>
            <Td className="text-ink-2">
              <TokenExpiry token={token} />
            </Td>
            {hasActs && <Td className="py-1 text-right">{token.act}</Td>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
