"use client";

import { Fragment, type ReactNode } from "react";
import { Th, Tr } from "#components/ui/table.tsx";
import { GridBox } from "./grid-box.tsx";
import type { GridView } from "./grid-view.ts";
import { HistoryCell } from "./history-cell.tsx";
import { QuestionHead } from "./question-head.tsx";
import { RoundHead } from "./round-head.tsx";

type HistoryGridProps = {
  view: GridView;
  teamSlug: string;
  /** The question whose row is open; empty: none. */
  openQuestion: string;
  /** What there is to know about it. */
  detail: ReactNode;
};

/** Questions against rounds. On a phone each question is a line of its rounds. */
export function HistoryGrid({ view: { heads, rows }, teamSlug, openQuestion, detail }: HistoryGridProps) {
  const firstGone = rows.findIndex(({ isAsked }) => !isAsked);
  return (
    <GridBox label="Questions and rounds" maxWidth={`${26 + 8 * heads.length}rem`}>
      <thead className="max-sm:hidden">
        <tr>
          <Th className="sticky left-0 z-1 min-w-56 bg-paper pb-2 align-bottom print:min-w-40">Question</Th>
          {heads.map((head) => (
            <RoundHead key={head.number} head={head} teamSlug={teamSlug} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {index === firstGone && <GoneHead columns={heads.length + 1} />}
            <Tr className="break-inside-avoid max-sm:flex max-sm:flex-wrap max-sm:py-2">
              <QuestionHead row={row} isOpen={row.id === openQuestion} />
              {row.cells.map((cell, column) => (
                <td key={heads[column]?.number} className="p-0 align-middle max-sm:w-[12.5%] max-sm:empty:hidden">
                  {cell && <HistoryCell cell={cell} questionId={row.id} teamSlug={teamSlug} />}
                </td>
              ))}
            </Tr>
            {row.id === openQuestion && (
              <tr className="max-sm:block">
                <td colSpan={heads.length + 1} className="border-b p-0 max-sm:block">
                  {detail}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </GridBox>
  );
}

function GoneHead({ columns }: { columns: number }) {
  return (
    <tr className="max-sm:block">
      <th
        scope="rowgroup"
        colSpan={columns}
        className="border-b pt-5 pb-2 text-left font-medium text-ink-3 text-meta max-sm:block"
      >
        Not asked in the newest round
      </th>
    </tr>
  );
}
