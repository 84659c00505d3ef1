import Link from "next/link";
import { route } from "#components/ui/route.ts";
import type { GridCell } from "#lib/team-test/history/history-grid.ts";
import { VoteSquare } from "../vote-square.tsx";
import { cellText } from "./cell-text.ts";
import { DirectionMark } from "./direction-mark.tsx";
import { SplitBar } from "./split-bar.tsx";

type HistoryCellProps = { cell: GridCell; isGroup: boolean; teamSlug: string };

/** A question in one round: what was agreed on, against the round before, over how people answered. It leads to the round's record. */
export function HistoryCell({ cell, isGroup, teamSlug }: HistoryCellProps) {
  const { roundNumber, result, direction } = cell;
  const { agreement, tally, votes } = result;
  return (
    <Link
      href={route(`/teams/${teamSlug}/team-test/rounds/${roundNumber}#q-${result.questionId}`)}
      prefetch={false}
      aria-label={cellText(cell, isGroup)}
      className="flex h-11 w-full flex-col justify-center gap-1.5 rounded px-1 hover:bg-sunk focus-visible:outline-offset-[-2px]"
    >
      <span className="flex items-center gap-1.5 text-axis text-ink-2 leading-none">
        {agreement ? (
          <VoteSquare answer={agreement.answer} className="size-3.5" />
        ) : (
          <span className="text-ink-3">open</span>
        )}
        {direction && (
          <DirectionMark
            direction={direction}
            className={`max-sm:[&>span]:sr-only ${direction === "same" ? "text-ink-3" : ""}`}
          />
        )}
      </span>
      {!isGroup && tally && votes > 0 && <SplitBar tally={tally} />}
      {!isGroup && !tally && <span className="text-axis text-ink-3 leading-none">too few</span>}
    </Link>
  );
}
