import { ScrollBox } from "#components/ui/scroll-box.tsx";
import type { MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { MarkText } from "./mark-text.tsx";
import { MatrixFoot } from "./matrix-foot.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import { PointHead } from "./point-head.tsx";

type RecordTableProps = {
  rows: readonly MatrixRow<Question>[];
  candidates: readonly Candidate[];
  /** The name of the one that was taken. */
  chosen: string | null;
};

/** Points by candidates, to be read. Heads stay in sight. */
export function RecordTable({ rows, candidates, chosen }: RecordTableProps) {
  return (
    <ScrollBox label="Marks" className="max-sm:hidden xl:overflow-visible print:overflow-visible">
      <table className="w-full border-collapse text-table xl:table-fixed print:table-fixed">
        <caption className="sr-only">Marks</caption>
        <MatrixHead candidates={candidates} chosen={chosen} />
        <tbody>
          {rows.map(({ question, marks }) => (
            <tr key={question.id} className="break-inside-avoid border-b">
              <PointHead question={question} marks={marks} isDifferenceSaid />
              {marks.map((mark, column) => (
                <td
                  key={candidates[column]?.id}
                  className="min-w-34 py-2 pr-2 pl-3 align-top print:min-w-0 print:pr-0 print:pl-2"
                >
                  <MarkText mark={mark} className="h-6" />
                  {mark?.note && (
                    <p className="text-ink-2 text-meta [overflow-wrap:anywhere] in-[[data-room]]:line-clamp-2">
                      {mark.note}
                    </p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <MatrixFoot rows={rows} candidates={candidates} />
      </table>
    </ScrollBox>
  );
}
