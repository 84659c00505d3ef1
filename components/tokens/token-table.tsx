import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
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
    <Table label={label} isListOnPhone>
      <thead>
        <tr>
          <Th>Token</Th>
          <Th>May do</Th>
          <Th>Made</Th>
          <Th>Last used</Th>
          <Th>{hasActs ? "Expires" : "Ended"}</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <RowHead isWrapped className="min-w-44">
              {token.name}
              {token.isInitial && (
                <span className="block font-normal text-ink-3 text-meta">
                  made at the first start, meant to be replaced
                </span>
              )}
            </RowHead>
            <Td label="May do" isWrapped className="min-w-40">
              {token.purpose}
              {token.purpose !== token.scopes.join(", ") && token.scopes.length <= 4 && (
                <span className="figures block text-ink-3 text-meta">{token.scopes.join(" ")}</span>
              )}
            </Td>
            <Td label="Made" isWrapped className="min-w-36 text-ink-2">
              <RelativeTime at={token.madeAt} />
              {token.madeBy && ` by ${token.madeBy}`}
            </Td>
            <Td label="Last used" className="text-ink-2">
              {token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} /> : <span className="text-ink-3">never</span>}
            </Td>
            <Td label={hasActs ? "Expires" : "Ended"} isWrapped className="min-w-34 text-ink-2">
              <TokenExpiry token={token} />
            </Td>
            {hasActs && <ActsCell>{token.act}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
