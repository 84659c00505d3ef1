import { countsByCandidate, type MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import { countsText, differenceText } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { MarkText } from "./mark-text.tsx";

type PointCardsProps = {
  rows: readonly MatrixRow<Question>[];
  candidates: readonly Candidate[];
  chosen: string | null;
};

/** On a phone: each point with what was said of every candidate. */
export function PointCards({ rows, candidates, chosen }: PointCardsProps) {
  const counts = countsByCandidate(rows, candidates);
  return (
    <div className="[overflow-wrap:anywhere] sm:hidden">
      <dl className="border-b py-3">
        {candidates.map(({ id, name }, column) => (
          <div key={id} className="py-1">
            <dt className="font-medium">
              {name}
              {name === chosen && <span className="font-normal text-ink-3"> · chosen</span>}
            </dt>
            <dd className="text-ink-3 text-meta">{counts[column] && countsText(counts[column])}</dd>
          </div>
        ))}
      </dl>
      {rows.map(({ question, marks }) => (
        <section key={question.id} className="border-b py-3">
          <h3 className="font-medium">{question.short}</h3>
          <p className="text-ink-3 text-meta">{differenceText(marks)}</p>
          <dl className="mt-1.5">
            {candidates.map(({ id, name }, column) => (
              <div key={id} className="grid grid-cols-[minmax(0,1fr)_6.5rem] gap-x-3 py-1">
                <dt>{name}</dt>
                <dd>
                  <MarkText mark={marks[column] ?? null} />
                </dd>
                {marks[column]?.note && <dd className="col-span-2 text-ink-2 text-table">{marks[column].note}</dd>}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
