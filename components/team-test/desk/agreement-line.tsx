import { answerNames } from "#lib/team-test/results/tally.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";
import { VoteSquare } from "../vote-square.tsx";

/** What the team agreed on for one question, for those who only read it. */
export function AgreementLine({ agreement }: { agreement: RoundAgreement | null }) {
  if (!agreement) return <p className="mt-5 border-t pt-4 text-ink-3">Nothing is agreed yet.</p>;
  return (
    <p className="mt-5 border-t pt-4 [overflow-wrap:anywhere]">
      <VoteSquare answer={agreement.answer} className="mr-2 inline size-[1em] align-[-0.1em]" />
      <b>We agree on: {answerNames[agreement.answer]}.</b> {agreement.reason}
    </p>
  );
}
