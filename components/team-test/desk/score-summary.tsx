import { focusNames, type Question } from "#lib/team-test/question-sets/question.ts";
import { scoreByFocus, scoreOf } from "#lib/team-test/results/score.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";

type ScoreSummaryProps = {
  questions: readonly Question[];
  agreements: readonly RoundAgreement[];
  /** How many answered, of how many who were in; null where one person entered the answers. */
  people: { answered: number; of: number } | null;
};

/** Agreed yeses of the questions that are the team's, in total and by focus. */
export function ScoreSummary({ questions, agreements, people }: ScoreSummaryProps) {
  const agreed = new Map(agreements.map(({ questionId, answer }) => [questionId, answer]));
  const { yes, of, open } = scoreOf(questions, agreed);
  return (
    <section aria-label="Score">
      <p className="text-ink-2">
        <span className="figures font-medium text-[2.375rem] text-ink leading-none tracking-tight">{yes}</span>
        <span className="ml-2 text-lead">of {of} agreed yes</span>
      </p>
      <dl className="mt-3 max-w-80 border-t">
        {scoreByFocus(questions, agreed).map(({ focus, score }) => (
          <div key={focus} className="flex justify-between gap-4 border-b py-1.5">
            <dt>{focusNames[focus]}</dt>
            <dd>
              <span className="figures">{score.yes}</span> of <span className="figures">{score.of}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-3">
        {[
          people && `${people.answered} of ${people.of} people answered.`,
          open > 0 && `${open === 1 ? "1 question is" : `${open} questions are`} open or not known.`,
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </section>
  );
}
