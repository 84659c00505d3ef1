import type { Route } from "next";
import Link from "next/link";
import { route } from "#components/ui/route.ts";
import { Th, Tr } from "#components/ui/table.tsx";
import { dayText } from "#lib/shared/time-text.ts";
import { type GridRow, historyGrid } from "#lib/team-test/history/history-grid.ts";
import { type PastRound, scoreOfRound } from "#lib/team-test/history/past-round.ts";
import { GridBox } from "./grid-box.tsx";
import { HistoryCell } from "./history-cell.tsx";
import { QuestionHead } from "./question-head.tsx";
import { QuestionHistory } from "./question-history.tsx";

type HistoryGridProps = {
  /** Oldest first. */
  rounds: readonly PastRound[];
  teamSlug: string;
  /** The question whose row is open; empty: none. */
  openQuestion: string;
  /** The page with a row opened, or with none (empty). */
  hrefOf: (questionId: string) => Route;
  /** ms since the epoch */
  now: number;
};

/** Questions against rounds. On a phone each question is a line of its rounds. */
export function HistoryGrid({ rounds, teamSlug, openQuestion, hrefOf, now }: HistoryGridProps) {
  const rows = historyGrid(rounds);
  const gone = rows.find(({ isAsked }) => !isAsked);
  return (
    <GridBox label="Questions and rounds">
      <thead className="max-sm:hidden">
        <tr>
          <Th className="sticky left-0 z-1 min-w-64 bg-paper align-bottom">Question</Th>
          {rounds.map((round) => (
            <RoundHead key={round.number} round={round} teamSlug={teamSlug} now={now} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <QuestionRows
            key={row.question.id}
            row={row}
            isFirstGone={row === gone}
            rounds={rounds}
            teamSlug={teamSlug}
            isOpen={row.question.id === openQuestion}
            href={hrefOf(row.question.id === openQuestion ? "" : row.question.id)}
          />
        ))}
      </tbody>
    </GridBox>
  );
}

function RoundHead({ round, teamSlug, now }: { round: PastRound; teamSlug: string; now: number }) {
  const { yes, of } = scoreOfRound(round);
  return (
    <Th className="h-auto min-w-20 px-1 pb-2 align-bottom">
      <Link
        href={route(`/teams/${teamSlug}/team-test/rounds/${round.number}`)}
        prefetch={false}
        aria-label={`Round ${round.number}, ${dayText(round.closedAt, now)}: ${yes} of ${of} agreed yes`}
        className="block rounded hover:bg-sunk"
      >
        <span className="block font-semibold text-ink text-table">Round {round.number}</span>
        <span className="block font-normal">{dayText(round.closedAt, now)}</span>
        <span className="block font-normal text-ink-2">
          <span className="figures">{yes}</span> of <span className="figures">{of}</span>
        </span>
      </Link>
    </Th>
  );
}

type QuestionRowsProps = {
  row: GridRow;
  isFirstGone: boolean;
  rounds: readonly PastRound[];
  teamSlug: string;
  isOpen: boolean;
  href: Route;
};

function QuestionRows({ row, isFirstGone, rounds, teamSlug, isOpen, href }: QuestionRowsProps) {
  return (
    <>
      {isFirstGone && (
        <tr className="max-sm:block">
          <th
            scope="rowgroup"
            colSpan={rounds.length + 1}
            className="border-b pt-5 pb-2 text-left font-medium text-ink-3 text-meta max-sm:block"
          >
            Not asked in the newest round
          </th>
        </tr>
      )}
      <Tr className="max-sm:flex max-sm:flex-wrap max-sm:py-2">
        <QuestionHead question={row.question} isOpen={isOpen} href={href} />
        {row.cells.map((cell, index) => {
          const round = rounds[index];
          return (
            <td key={round?.number} className="p-0 align-middle max-sm:w-[12.5%] max-sm:empty:hidden">
              {cell && <HistoryCell cell={cell} isGroup={round?.mode === "group"} teamSlug={teamSlug} />}
            </td>
          );
        })}
      </Tr>
      {isOpen && (
        <tr className="max-sm:block">
          <td colSpan={rounds.length + 1} className="border-b p-0 max-sm:block">
            <QuestionHistory row={row} rounds={rounds} teamSlug={teamSlug} />
          </td>
        </tr>
      )}
    </>
  );
}
