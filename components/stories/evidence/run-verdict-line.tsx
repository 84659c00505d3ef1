import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { verdictStatuses } from "#lib/load-tests/verdicts/verdict.ts";

/** What the run was judged as, in words. */
export function RunVerdictLine({ verdict }: { verdict: { status: string; sentence: string } | null }) {
  if (!verdict) return <p className="text-ink-2">Not judged yet.</p>;
  const { status, sentence } = verdict;
  const known = verdictStatuses.find((one) => one === status);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
      {known && <VerdictBadge verdict={known} />}
      <span className="min-w-0 text-pretty">{sentence}</span>
    </p>
  );
}
