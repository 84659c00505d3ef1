import { CircleAlert } from "lucide-react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { TokenLine } from "./token-line.ts";

/** Until when a token works, or since when it does not; what is near or over is said in words with a symbol. */
export function TokenExpiry({ token: { state, expiresAt, revokedAt, revokedBy } }: { token: TokenLine }) {
  if (state === "revoked" && revokedAt)
    return (
      <>
        revoked <RelativeTime at={revokedAt} />
        {revokedBy && ` by ${revokedBy}`}
      </>
    );
  if (state === "works") return <RelativeTime at={expiresAt} />;
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom font-medium text-ink">
      <CircleAlert aria-hidden="true" size={14} className="shrink-0" />
      <span>
        {state === "expired" && "expired "}
        <RelativeTime at={expiresAt} />
        {state === "expires-soon" && ", soon"}
      </span>
    </span>
  );
}
