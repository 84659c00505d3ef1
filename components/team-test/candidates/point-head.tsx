import type { Mark } from "#lib/team-test/candidates/choice.ts";
import { differenceText } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";

type PointHeadProps = { question: Question; marks: readonly (Mark | null)[]; isDifferenceSaid?: boolean };

/** A point in front of its row; its marks stay beside it while they go by. */
export function PointHead({ question, marks, isDifferenceSaid = false }: PointHeadProps) {
  return (
    <th
      scope="row"
      title={`${question.text} ${question.why}`}
      className="sticky left-0 z-1 w-60 min-w-48 bg-paper print:w-32 print:min-w-0 print:pr-0 py-2 pr-4 text-left align-top font-normal [overflow-wrap:anywhere]"
    >
      <span className="block font-medium leading-6">{question.short}</span>
      <span className="block text-ink-3 text-meta in-[[data-room]]:hidden">
        {isDifferenceSaid ? differenceText(marks) : question.text}
      </span>
    </th>
  );
}
