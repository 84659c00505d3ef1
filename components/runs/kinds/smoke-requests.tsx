import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { LabelRow } from "#lib/load-tests/run-view/label-rows.ts";
import { numberText, percentText } from "#lib/shared/number-text.ts";

const shown = 24;

/** Every request of a smoke test, those that failed first, and whether it was answered. */
export function SmokeRequests({ labels }: { labels: LabelRow[] }) {
  const rows = labels.toSorted((a, b) => (b.errorRate ?? 0) - (a.errorRate ?? 0));
  return (
    <>
      <ul
        aria-label="Requests and whether they were answered"
        className="mt-3 gap-x-12 text-table sm:columns-2 xl:columns-3"
      >
        {rows.slice(0, shown).map(({ label, errorRate }) => (
          <li key={label} className="flex h-9 break-inside-avoid items-center justify-between gap-4 border-b">
            <span title={label} className="figures min-w-0 truncate text-meta">
              {label}
            </span>
            <Answered errorRate={errorRate} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <p className="mt-2 text-ink-3 text-meta">{numberText(rows.length - shown)} more in the table of labels.</p>
      )}
    </>
  );
}

function Answered({ errorRate }: { errorRate: number | null }) {
  if (errorRate === null) return <span className="text-ink-3">failures unknown</span>;
  if (errorRate === 0) return <VerdictBadge verdict="pass">answered</VerdictBadge>;
  return (
    <VerdictBadge verdict="fail">{errorRate === 1 ? "failed" : `${percentText(errorRate)} % failed`}</VerdictBadge>
  );
}
