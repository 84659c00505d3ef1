"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { countMarks, type MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import { type Candidate, candidateMarkNames, candidateMarks, type Mark } from "#lib/team-test/candidates/choice.ts";
import { countsText } from "#lib/team-test/candidates/matrix-text.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { MarkSymbol } from "./mark-symbol.tsx";
import type { CellActs } from "./use-cells.ts";

type CandidateCardsProps = {
  rows: readonly MatrixRow<Question>[];
  candidates: readonly Candidate[];
  candidateActs: (candidate: Candidate) => React.ReactNode;
  acts: CellActs;
};

/** On a phone: one candidate at a time, with all points below it. */
export function CandidateCards({ rows, candidates, candidateActs, acts }: CandidateCardsProps) {
  const [chosenId, setChosenId] = useState("");
  const column = Math.max(
    0,
    candidates.findIndex(({ id }) => id === chosenId),
  );
  const candidate = candidates[column];
  if (!candidate) return null;
  const marks = rows.map((row) => row.marks[column] ?? null);
  return (
    <div className="sm:hidden">
      <div className="sticky top-12 z-2 -mx-4 border-b bg-paper px-4 py-2">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it */}
        <div role="group" aria-label="Candidate" className="-mx-4 flex gap-2 overflow-x-auto px-4">
          {candidates.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === candidate.id}
              onClick={() => setChosenId(id)}
              className={classNames(
                "h-9 max-w-44 shrink-0 truncate rounded border px-3 font-medium",
                id === candidate.id ? "border-accent bg-accent-soft text-accent" : "border-line-2 text-ink-2",
              )}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className="flex items-start justify-between gap-3 pt-3">
        <p className="min-w-0 [overflow-wrap:anywhere]">
          <span className="font-semibold">{candidate.name}</span>
          <span className="block text-ink-3 text-meta">{countsText(countMarks(marks))}</span>
        </p>
        {candidateActs(candidate)}
      </div>
      <ol>
        {rows.map(({ question }, row) => (
          <PointCard
            key={question.id}
            question={question}
            mark={marks[row] ?? null}
            onMark={(value) => acts.mark({ candidateId: candidate.id, questionId: question.id }, value)}
            onNote={() => acts.writeNote({ candidateId: candidate.id, questionId: question.id })}
          />
        ))}
      </ol>
    </div>
  );
}

type PointCardProps = {
  question: Question;
  mark: Mark | null;
  onMark: (value: Mark["value"]) => void;
  onNote: () => void;
};

function PointCard({ question, mark, onMark, onNote }: PointCardProps) {
  return (
    <li className="border-b py-4 [overflow-wrap:anywhere]">
      <p className="font-medium">{question.short}</p>
      <p className="text-ink-3 text-table">{question.text}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it */}
      <div role="group" aria-label={question.short} className="mt-2.5 grid grid-cols-4 gap-1.5">
        {candidateMarks.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={mark?.value === value}
            onClick={() => onMark(value)}
            className={classNames(
              "flex h-13 flex-col items-center justify-center gap-1 rounded border text-table",
              mark?.value === value
                ? "border-accent bg-accent-soft font-medium text-accent"
                : "border-line-2 text-ink-2",
            )}
          >
            <MarkSymbol mark={value} className="size-3.5" />
            {candidateMarkNames[value]}
          </button>
        ))}
      </div>
      {mark?.note && <p className="mt-2 text-ink-2">{mark.note}</p>}
      <Button
        look="bare"
        className="mt-1 -ml-1.5 h-8"
        aria-label={`${mark?.note ? "Edit note" : "Write a note"}: ${question.short}`}
        onClick={onNote}
      >
        {mark?.note ? "Edit note" : "Write a note"}
      </Button>
    </li>
  );
}
