"use client";

import { SectionHead } from "#components/ui/section-head.tsx";
import { matrixRows } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Choice } from "#lib/team-test/candidates/choice.ts";
import { progressText } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { DecisionLine } from "./decision-line.tsx";
import { OrderSwitch } from "./order-switch.tsx";
import { PointCards } from "./point-cards.tsx";
import { RecordTable } from "./record-table.tsx";
import { usePointOrder } from "./use-point-order.ts";

type CandidateRecordProps = {
  questions: readonly Question[];
  choice: Choice;
  /** Whether the page's first line says already what was decided. */
  isDecisionSaid?: boolean;
};

/** A choice to be read: what was decided and why, and the marks, where candidates differ most first. */
export function CandidateRecord({ questions, choice, isDecisionSaid = false }: CandidateRecordProps) {
  const all = matrixRows(questions, choice);
  const { order, choose, rows } = usePointOrder(all, "different");
  const { candidates, decision } = choice;
  const chosen = decision?.candidate ?? null;
  return (
    <>
      {decision && <DecisionLine decision={decision} isSaid={isDecisionSaid} />}
      {!decision && !isDecisionSaid && <p className="mb-6 border-y py-4 text-ink-2 text-lead">Nothing is decided.</p>}
      <SectionHead title="Marks" meta={progressText(all)} tools={<OrderSwitch order={order} onChange={choose} />} />
      <RecordTable rows={rows} candidates={candidates} chosen={chosen} />
      <PointCards rows={rows} candidates={candidates} chosen={chosen} />
    </>
  );
}
