import { VoteSquare } from "#components/team-test/vote-square.tsx";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { answerNames } from "#lib/team-test/results/tally.ts";
import { PhaseTop } from "./phase-top.tsx";

type OwnAnswersProps = { questions: readonly Question[]; own: ReadonlyMap<string, OwnAnswer>; isAnonymous: boolean };

/** Looked back at: what one said oneself. In an anonymous round nobody knows it any more. */
export function OwnAnswers({ questions, own, isAnonymous }: OwnAnswersProps) {
  if (isAnonymous)
    return (
      <PhaseTop phase="Answer" title="Nobody knows any more which answers were yours.">
        <p>They were shuffled and cut loose from this browser at the reveal.</p>
      </PhaseTop>
    );
  return (
    <>
      <PhaseTop phase="Answer" title="This is what you said." />
      <ol aria-label="Your answers" className="mt-4 border-t">
        {questions.map(({ id, text }) => (
          <li key={id} className="border-b py-2.5 [overflow-wrap:anywhere]">
            <p>{text}</p>
            <OwnLine own={own.get(id)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function OwnLine({ own }: { own: OwnAnswer | undefined }) {
  if (!own) return <p className="mt-1 text-ink-3 text-table">not answered</p>;
  return (
    <p className="mt-1 text-table">
      <VoteSquare answer={own.answer} className="mr-1.5 inline size-3.5 align-[-2px]" />
      <b>{answerNames[own.answer]}</b>
      {own.comment && <span className="text-ink-2"> “{own.comment}”</span>}
    </p>
  );
}
