import type { Question } from "#lib/team-test/question-sets/question.ts";
import { answerNames } from "#lib/team-test/results/tally.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";
import { VoteSquare } from "../vote-square.tsx";

/** One question with what was entered for it, for those who only read. */
export function EnteredRow({ question, agreement }: { question: Question; agreement: RoundAgreement | null }) {
  return (
    <li className="grid gap-x-10 gap-y-1 border-b py-3 [overflow-wrap:anywhere] lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <p className="font-medium">{question.text}</p>
      <div>
        {agreement ? (
          <>
            <p className="flex items-center gap-2 font-medium">
              <VoteSquare answer={agreement.answer} className="size-[1em]" />
              {answerNames[agreement.answer]}
            </p>
            {agreement.reason && <p className="text-ink-2">{agreement.reason}</p>}
            {agreement.changedBecause && <p className="text-ink-3">Changed because {agreement.changedBecause}</p>}
          </>
        ) : (
          <p className="text-ink-3">Not entered yet</p>
        )}
      </div>
    </li>
  );
}
