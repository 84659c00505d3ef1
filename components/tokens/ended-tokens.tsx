import type { TokenLine } from "./token-line.ts";
import { TokenTable } from "./token-table.tsx";

/** Those that were revoked or expired lately, folded away. */
export function EndedTokens({ tokens }: { tokens: readonly TokenLine[] }) {
  if (tokens.length === 0) return null;
  return (
    <details className="mt-6 text-table">
      <summary className="w-fit font-medium">
        {tokens.length} ended <span className="font-normal text-ink-3">in the last 90 days</span>
      </summary>
      <div className="mt-2">
        <TokenTable label="Tokens that have ended" tokens={tokens} />
      </div>
    </details>
  );
}
