import { countsByCandidate, type MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import { MarkCountsLine } from "./mark-counts-line.tsx";

/** How many marks of each kind every candidate has. */
export function MatrixFoot({
  rows,
  candidates,
}: {
  rows: readonly MatrixRow<unknown>[];
  candidates: readonly Candidate[];
}) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className="sticky left-0 bg-paper py-2.5 pr-4 text-left align-top font-medium">
          All {rows.length} points
        </th>
        {countsByCandidate(rows, candidates).map((counts, column) => (
          <td key={candidates[column]?.id} className="py-2.5 pr-2 pl-3 align-top print:pr-0 print:pl-2">
            <MarkCountsLine counts={counts} />
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
