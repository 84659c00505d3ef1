import { answerWords } from "#components/team-test/tally-text.ts";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import type { Unsent } from "#lib/team-test/hand/unsent.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { HandButton } from "./hand-button.tsx";

type NotCountedProps = {
  lost: readonly Unsent[];
  /** What had arrived. */
  saved: readonly OwnAnswer[];
  questions: readonly Question[];
  onSeen: () => void;
};

/** What somebody answered without a connection, and what the reveal did not wait for. */
export function NotCounted({ lost, saved, questions, onSeen }: NotCountedProps) {
  if (lost.length === 0) return null;
  return (
    <section role="alert" className="mt-2 flex flex-col items-start gap-2 border-ink border-l-2 pl-3 text-table">
      <p>
        <b>{lost.length === 1 ? "One answer is not counted." : `${lost.length} answers are not counted.`}</b> As far as
        this browser knows, {lost.length === 1 ? "it" : "they"} had not arrived when the answers were revealed:
      </p>
      <ul className="flex flex-col gap-1">
        {lost.map(({ questionId, answer, comment }) => (
          <li key={questionId} className="[overflow-wrap:anywhere]">
            {questions.find(({ id }) => id === questionId)?.short}:{" "}
            {answer === null ? "taken back" : answerWords[answer]}
            {comment && <span className="text-ink-2"> “{comment}”</span>}
            <Counted before={saved.find((one) => one.questionId === questionId)} />
          </li>
        ))}
      </ul>
      <p className="text-ink-2">Say it now: you are about to talk about it.</p>
      <HandButton onClick={onSeen}>Seen</HandButton>
    </section>
  );
}

function Counted({ before }: { before: OwnAnswer | undefined }) {
  if (!before) return null;
  return <span className="text-ink-3"> (what you said before is: {answerWords[before.answer]})</span>;
}
