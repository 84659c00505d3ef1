import { RelativeTime } from "#components/ui/relative-time.tsx";

type SharedTopProps = {
  /** "checkout, run 12" */
  what: string;
  facts?: string;
  expiresAt: Date | null;
};

/** What is shown, read-only, and until when. `data-wide` gives the page its room. */
export function SharedTop({ what, facts, expiresAt }: SharedTopProps) {
  return (
    <p data-wide="" className="mb-4 flex flex-wrap gap-x-3 gap-y-1 border-b pb-2 text-ink-3 text-meta">
      <span className="font-medium text-ink [overflow-wrap:anywhere]">{what}</span>
      {facts && <span className="[overflow-wrap:anywhere]">{facts}</span>}
      <span className="sm:ml-auto">
        shared to look at
        {expiresAt && (
          <>
            , until <RelativeTime at={expiresAt} />
          </>
        )}
      </span>
    </p>
  );
}
