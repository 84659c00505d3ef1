import type { Question } from "#lib/team-test/question-sets/question.ts";
import { QuestionFacts } from "./question-facts.tsx";

/** The questions of a set, to be read. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  return (
    <ol aria-label="Questions" className="mt-6 max-w-3xl border-t">
      {questions.map((question, index) => (
        <li key={question.id} className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-b py-3">
          <span aria-hidden="true" className="figures text-ink-3 text-table">
            {index + 1}
          </span>
          <div>
            <p className="font-medium">{question.text}</p>
            <QuestionFacts question={question} tactics={question.tactics} />
          </div>
        </li>
      ))}
    </ol>
  );
}
