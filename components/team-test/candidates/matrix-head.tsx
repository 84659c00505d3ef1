import type { ReactNode } from "react";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";

type MatrixHeadProps = {
  candidates: readonly Candidate[];
  /** The candidate that was taken. */
  chosen?: string | null;
  acts?: (candidate: Candidate) => ReactNode;
};

/** The candidates over their columns. It stays in sight while the points go by, below what is `--heads-at` high. */
export function MatrixHead({ candidates, chosen = null, acts }: MatrixHeadProps) {
  return (
    <thead className="sticky top-[var(--heads-at,0px)] z-2 bg-paper print:static">
      <tr className="border-b">
        <th
          scope="col"
          className="sticky left-0 w-60 min-w-48 bg-paper py-2 pr-4 text-left align-bottom font-medium text-ink-3 text-meta"
        >
          Point
        </th>
        {candidates.map((candidate) => (
          <th key={candidate.id} scope="col" className="py-2 pr-2 pl-3 text-left align-bottom">
            <span className="flex items-end justify-between gap-1">
              <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">
                {candidate.name}
                {candidate.name === chosen && <span className="block font-normal text-ink-3 text-meta">chosen</span>}
              </span>
              {acts?.(candidate)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
