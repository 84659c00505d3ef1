"use client";

import { type ReactNode, useState } from "react";
import { ScrollBox } from "#components/ui/scroll-box.tsx";
import type { MatrixRow } from "#lib/team-test/candidates/candidate-matrix.ts";
import { cellKey } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Candidate } from "#lib/team-test/candidates/choice.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { MarkChoice } from "./mark-choice.tsx";
import { MarkText } from "./mark-text.tsx";
import { MatrixFoot } from "./matrix-foot.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import { PointHead } from "./point-head.tsx";
import { type CellActs, useCells } from "./use-cells.ts";

type MatrixTableProps = {
  rows: readonly MatrixRow<Question>[];
  candidates: readonly Candidate[];
  /** What can be done with a candidate, at its name. */
  candidateActs: (candidate: Candidate) => ReactNode;
  acts: CellActs;
};

/** Points by candidates, to be marked by keys or by a pointer. Heads stay in sight. */
export function MatrixTable({ rows, candidates, candidateActs, acts }: MatrixTableProps) {
  const { table, cell, focus } = useCells(rows, candidates, acts);
  const [pointed, setPointed] = useState("");
  return (
    <ScrollBox label="Marks" className="max-sm:hidden xl:overflow-visible">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells are marked by keys is a grid */}
      <table ref={table} role="grid" aria-label="Marks" className="w-full border-collapse text-table xl:table-fixed">
        <MatrixHead candidates={candidates} acts={candidateActs} />
        <tbody>
          {rows.map(({ question, marks }, row) => (
            <tr key={question.id} className="border-b">
              <PointHead question={question} marks={marks} />
              {candidates.map(({ id }, column) => {
                const at = { row, column };
                const own = { candidateId: id, questionId: question.id };
                const key = cellKey(id, question.id);
                const mark = marks[column] ?? null;
                return (
                  <td
                    key={id}
                    {...cell(at, own)}
                    onPointerEnter={() => setPointed(key)}
                    onPointerLeave={({ pointerType }) => pointerType === "mouse" && setPointed("")}
                    className="min-w-34 scroll-mt-28 scroll-ml-60 py-2 pr-2 pl-3 align-top focus-visible:outline-offset-[-2px]"
                  >
                    <div className="relative flex h-6 items-center">
                      <MarkText mark={mark} />
                      {pointed === key && (
                        <MarkChoice
                          value={mark?.value ?? null}
                          onMark={(value) => {
                            focus(at);
                            acts.mark(own, value);
                          }}
                          onNote={() => {
                            focus(at);
                            acts.writeNote(own);
                          }}
                        />
                      )}
                    </div>
                    {mark?.note && (
                      <p className="text-ink-2 text-meta [overflow-wrap:anywhere] in-[[data-room]]:line-clamp-2">
                        {mark.note}
                      </p>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <MatrixFoot rows={rows} candidates={candidates} />
      </table>
    </ScrollBox>
  );
}
