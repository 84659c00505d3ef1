import type { ReactNode } from "react";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";

type MatrixHeadProps = {
  candidates: readonly Candidate[];
  /** The candidate that was taken. */
  chosen?: string | null;
  acts?: (candidate: Candidate) => ReactNode;
};

/** The line below stays with a head that stays: a border would go with its row. */
const headClass = "py-2 text-left align-bottom shadow-[inset_0_-1px_0_var(--line)]";

/** The candidates over their columns. It stays in sight while the points go by, below what is `--heads-at` high. */
export function MatrixHead({ candidates, chosen = null, acts }: MatrixHeadProps) {
  return (
    <thead className="z-2 bg-paper xl:sticky xl:top-[var(--heads-at,0px)] print:static">
      <tr>
        <th
          scope="col"
          className={`${headClass} sticky left-0 w-60 min-w-48 bg-paper pr-4 print:w-32 print:min-w-0 font-medium text-ink-3 text-meta`}
        >
          Point
        </th>
        {candidates.map((candidate) => (
          <th key={candidate.id} scope="col" className={`${headClass} pr-2 pl-3 print:pr-0 print:pl-2`}>
            <span className="flex items-end justify-between gap-1">
              <span className="min-w-0 font-semibold [overflow-wrap:anywhere]" title={candidate.name}>
                <span className="line-clamp-3 print:line-clamp-none">{candidate.name}</span>
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
