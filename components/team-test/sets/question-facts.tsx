import { focusNames, type Question, type Tactic } from "#lib/team-test/question-sets/question.ts";

type QuestionFactsProps = { question: Pick<Question, "focus" | "why" | "short">; tactics: readonly Tactic[] };

/** What stands below a question: why it matters, its focus, its short form, and what helps where the answer is no. */
export function QuestionFacts({ question: { focus, why, short }, tactics }: QuestionFactsProps) {
  const parts = [focusNames[focus], short && `in short “${short}”`];
  return (
    <>
      {why && <p className="text-ink-2">{why}</p>}
      <p className="mt-0.5 text-ink-3 text-table">
        {parts.filter(Boolean).join(" · ")}
        {tactics.length > 0 && ` · helps: ${tactics.map(({ name }) => name).join(", ")}`}
      </p>
    </>
  );
}
