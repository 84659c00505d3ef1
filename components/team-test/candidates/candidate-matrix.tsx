"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { matrixRows } from "#lib/team-test/candidates/candidate-matrix.ts";
import { type Candidate, type Choice, candidateMarkNames, mostCandidates } from "#lib/team-test/candidates/choice.ts";
import { progressText } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { useAct } from "../desk/use-act.ts";
import { AddCandidate } from "./add-candidate.tsx";
import { CandidateActs } from "./candidate-acts.tsx";
import { CandidateCards } from "./candidate-cards.tsx";
import type { ChoiceActs } from "./choice-acts.ts";
import { type DecisionDraft, DecisionForm } from "./decision-form.tsx";
import { DecisionLine } from "./decision-line.tsx";
import { MatrixKeys } from "./matrix-keys.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { OrderSwitch } from "./order-switch.tsx";
import type { CellActs, CellId } from "./use-cells.ts";
import { useMarks } from "./use-marks.ts";
import { usePointOrder } from "./use-point-order.ts";

type CandidateMatrixProps = {
  questions: readonly Question[];
  choice: Choice;
  /** When it was read, by the server's clock, ISO 8601. */
  now: string;
  acts: ChoiceActs;
  /** Whether the page's first line says already what was decided. */
  isDecisionSaid: boolean;
};

/** A choice while it is made: every point for every candidate, then the decision. */
export function CandidateMatrix({ questions, choice, now, acts, isDecisionSaid }: CandidateMatrixProps) {
  const { candidates, decision } = choice;
  const { marks, set } = useMarks(choice, now, acts.mark);
  const all = matrixRows(questions, { candidates, marks });
  const { order, choose, rows } = usePointOrder(all, "asked");
  const [noted, setNoted] = useState<CellId | null>(null);
  const [said, setSaid] = useState("");
  const [draft, setDraft] = useState<DecisionDraft>({ candidateId: "", why: "" });
  const [isOwn, setIsOwn] = useState(false);
  const toast = useToast();
  const act = useAct();

  const cell = ({ candidateId, questionId }: CellId) => {
    const candidate = candidates.find(({ id }) => id === candidateId);
    const question = questions.find(({ id }) => id === questionId);
    const mark = marks.find((each) => each.candidateId === candidateId && each.questionId === questionId);
    return { candidate, question, mark: mark ?? null, name: `${candidate?.name}, ${question?.short}` };
  };
  const cellActs: CellActs = {
    mark(id, value) {
      setSaid(`${cell(id).name}: ${candidateMarkNames[value]}`);
      void set({ ...id, value });
    },
    clear(id) {
      const { mark, name } = cell(id);
      if (!mark) return;
      void set({ ...id, value: null });
      toast({ text: `Not marked any more: ${name}.`, undo: () => set({ ...id, value: mark.value, note: mark.note }) });
    },
    writeNote: setNoted,
  };
  async function decide(input: DecisionDraft) {
    const result = await acts.decide(input);
    setIsOwn(result.ok);
    return result;
  }
  async function takeBack() {
    if (!decision) return;
    const { candidate, why } = decision;
    const candidateId = candidates.find(({ name }) => name === candidate)?.id ?? "none";
    setDraft({ candidateId, why });
    setIsOwn(false);
    const result = await act(() => acts.undecide({}));
    if (result.ok) toast({ text: "Open again: nothing is decided.", undo: () => acts.decide({ candidateId, why }) });
  }
  const candidateActs = (candidate: Candidate): ReactNode => <CandidateActs candidate={candidate} acts={acts} />;
  const noteOn = noted && cell(noted);

  return (
    <>
      {decision && (
        <DecisionLine decision={decision} isSaid={isDecisionSaid} isNew={isOwn}>
          <Button look="bare" onClick={takeBack}>
            Take it back
          </Button>
        </DecisionLine>
      )}
      <SectionHead
        title="Marks"
        meta={progressText(all)}
        tools={
          <>
            <OrderSwitch order={order} onChange={choose} />
            {candidates.length < mostCandidates && <AddCandidate add={acts.add} />}
          </>
        }
      />
      <MatrixKeys />
      <p role="status" className="sr-only">
        {said}
      </p>
      <MatrixTable rows={rows} candidates={candidates} candidateActs={candidateActs} acts={cellActs} />
      <CandidateCards rows={rows} candidates={candidates} candidateActs={candidateActs} acts={cellActs} />
      {!decision && (
        <DecisionForm rows={all} candidates={candidates} draft={draft} onDraft={setDraft} decide={decide} />
      )}
      {noteOn?.candidate && noteOn.question && (
        <NoteDialog
          candidate={noteOn.candidate}
          question={noteOn.question}
          mark={noteOn.mark}
          set={set}
          onClose={() => setNoted(null)}
        />
      )}
    </>
  );
}
