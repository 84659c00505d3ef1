import type { FoundShare } from "#lib/auth/share-reader.ts";
import { shareRefusals } from "#lib/load-tests/shares/share.ts";
import { waitText } from "#lib/shared/wait-text.ts";

/** Why a link shows nothing, and what to do. */
export function ShareRefused({ found }: { found: Exclude<FoundShare, { kind: "open" }> }) {
  const { title, text } =
    found.kind === "wait"
      ? {
          title: "Too many attempts.",
          text: `From your address came many links that lead nowhere. Try again in ${waitText(found.waitMs)}.`,
        }
      : shareRefusals[found.kind];
  return (
    <div className="text-pretty">
      <h1 className="font-medium text-answer">{title}</h1>
      <p className="mt-1.5 text-ink-2">{text}</p>
    </div>
  );
}
