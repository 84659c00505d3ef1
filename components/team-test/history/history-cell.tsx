import Link from "next/link";
import { route } from "#components/ui/route.ts";
import { VoteSquare } from "../vote-square.tsx";
import { DirectionMark } from "./direction-mark.tsx";
import type { CellView } from "./grid-view.ts";
import { SplitBar } from "./split-bar.tsx";

type HistoryCellProps = { cell: CellView; questionId: string; teamSlug: string };

/** A question in one round: what was agreed on, against the round before, over how people answered. It leads to the round's record. */
export function HistoryCell({ cell, questionId, teamSlug }: HistoryCellProps) {
  const { number, agreed, direction, votes, text } = cell;
  return (
    <Link
      href={route(`/teams/${teamSlug}/team-test/rounds/${number}#q-${questionId}`)}
      prefetch={false}
      className="relative flex h-11 w-full flex-col justify-center gap-1.5 rounded px-1 hover:bg-sunk focus-visible:outline-offset-[-2px]"
    >
      <span className="sr-only">{text}</span>
      <span aria-hidden="true" className="flex items-center gap-1.5 text-axis text-ink-2 leading-none">
        {agreed ? <VoteSquare answer={agreed} className="size-3.5" /> : <span className="text-ink-3">open</span>}
        {direction && (
          <DirectionMark
            direction={direction}
            className={`print:[&>span]:sr-only max-sm:[&>span]:sr-only ${direction === "same" ? "text-ink-3" : ""}`}
          />
        )}
        <span className="figures ml-auto text-ink-3 sm:hidden">{number}</span>
      </span>
      {votes === "none" && <span className="h-2" />}
      {votes === "few" && (
        <span aria-hidden="true" className="text-axis text-ink-3 leading-none">
          too few
        </span>
      )}
      {typeof votes === "object" && <SplitBar tally={votes} />}
    </Link>
  );
}
