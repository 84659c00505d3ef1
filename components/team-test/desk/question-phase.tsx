import { mayAgree } from "#lib/team-test/rounds/phase.ts";
import { SplitList } from "../split-list.tsx";
import { splitText } from "../split-text.ts";
import { AgreementForm } from "./agreement-form.tsx";
import { AgreementLine } from "./agreement-line.tsx";
import { OneQuestion } from "./one-question.tsx";
import { Tactics } from "./tactics.tsx";
import { type PhaseProps, TwoColumns } from "./two-columns.tsx";

/** Reveal, Discuss and Agree: one question at a time, and all of them beside it. */
export function QuestionPhase({ desk, drafts, place }: PhaseProps) {
  const { row, rows, state, viewed, acts, previous, teamPath, look, radar } = desk;
  if (!row) return <p className="text-ink-2 text-lead">This round asks nothing.</p>;
  const { id } = row.question;
  const draft = drafts(id);
  const isReveal = viewed === "reveal";
  const before = previous.find(({ questionId }) => questionId === id) ?? null;
  const agreedBefore = before?.agreement ? { answer: before.agreement.answer, roundNumber: before.roundNumber } : null;
  const isMostSplit = rows[0]?.question.id === id && Number(splitText(row.result)) > 0;
  const isNo = (draft.fields.answer ?? row.agreement?.answer) === "no";
  return (
    <TwoColumns beside={<SplitList rows={rows} current={id} onChoose={look} />}>
      <OneQuestion
        row={row}
        isMostSplit={isMostSplit}
        previous={before}
        teamPath={teamPath}
        isLarge={isReveal && place === "room"}
        heading={place === "room" ? "h1" : "h2"}
        below={
          !isReveal && isNo && <Tactics question={row.question} actions={state.actions} acts={acts} radar={radar} />
        }
      >
        {!isReveal &&
          (acts && mayAgree(state.phase) ? (
            <AgreementForm key={id} questionId={id} draft={draft} before={agreedBefore} acts={acts} />
          ) : (
            <AgreementLine agreement={row.agreement} />
          ))}
      </OneQuestion>
    </TwoColumns>
  );
}
