import type { BulkPreview } from "#lib/stories/bulk/preview.ts";

type EditPreviewProps = { counted: BulkPreview | null; isReady: boolean };

/** What an edit would come to, before it is made. */
export function EditPreview({ counted, isReady }: EditPreviewProps) {
  return (
    <div role="status" className="min-h-10 border-t pt-2 text-table">
      {!isReady && <p className="text-ink-3">Choose a value; then this says how many stories it changes.</p>}
      {isReady && !counted && <p className="text-ink-3">Counting…</p>}
      {counted && <p>{sentence(counted)}</p>}
      {counted?.refusals.map(({ message, keys }) => (
        <p key={message} className="mt-1 text-ink-2">
          Not {namesOf(keys)}: {message}
        </p>
      ))}
    </div>
  );
}

function sentence({ changes, same, refusals }: BulkPreview): string {
  const all = changes + same + refusals.reduce((sum, { keys }) => sum + keys.length, 0);
  const have = same === 0 ? "" : ` ${same === 1 ? "1 has" : `${same} have`} it already.`;
  return `Changes ${changes} of ${all}.${have}`;
}

const mostNamed = 5;

function namesOf(keys: readonly string[]): string {
  const more = keys.length - mostNamed;
  return `${keys.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
