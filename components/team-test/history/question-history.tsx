import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { type GridRow, historyGrid } from "#lib/team-test/history/history-grid.ts";
import type { PastRound } from "#lib/team-test/history/past-round.ts";
import { answerNames } from "#lib/team-test/results/tally.ts";
import { splitText } from "../split-text.ts";
import { VoteSquare } from "../vote-square.tsx";
import { VoteSquares } from "../vote-squares.tsx";
import { votesText } from "./cell-text.ts";
import { DirectionMark } from "./direction-mark.tsx";

type QuestionHistoryProps = {
  questionId: string;
  /** Oldest first. */
  rounds: readonly PastRound[];
  teamSlug: string;
};

/** One question round by round, newest first: votes, what was agreed on and why, and why that changed. */
export function QuestionHistory({ questionId, rounds, teamSlug }: QuestionHistoryProps) {
  const row = historyGrid(rounds).find(({ question }) => question.id === questionId);
  if (!row) return null;
  const { question, cells } = row;
  const groups = new Set(rounds.filter(({ mode }) => mode === "group").map(({ number }) => number));
  return (
    <div className="sticky left-0 max-w-[min(56rem,calc(100vw-2rem))] py-3 sm:pl-5">
      <p className="font-medium">{question.text}</p>
      <p className="text-ink-2">{question.why}</p>
      <ul className="mt-2 border-t">
        {cells.toReversed().flatMap((cell) =>
          cell
            ? [
                <li
                  key={cell.roundNumber}
                  className="grid gap-x-5 gap-y-1 border-b py-2 text-table last:border-b-0 sm:grid-cols-[5rem_minmax(0,14rem)_minmax(0,1fr)]"
                >
                  <TextLink href={route(`/teams/${teamSlug}/team-test/rounds/${cell.roundNumber}#q-${question.id}`)}>
                    Round {cell.roundNumber}
                  </TextLink>
                  <Votes cell={cell} isGroup={groups.has(cell.roundNumber)} />
                  <Agreed cell={cell} />
                </li>,
              ]
            : [],
        )}
      </ul>
    </div>
  );
}

type Cell = NonNullable<GridRow["cells"][number]>;

function Votes({ cell: { result }, isGroup }: { cell: Cell; isGroup: boolean }) {
  if (isGroup) return <span className="text-ink-3">entered by one person</span>;
  if (!result.tally || result.votes === 0) return <span className="text-ink-3">{votesText(result)}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <VoteSquares tally={result.tally} />
      <span className="text-ink-3">
        {splitText(result) === null ? (
          "too few votes"
        ) : (
          <>
            split <span className="figures">{splitText(result)}</span>
          </>
        )}
      </span>
    </span>
  );
}

function Agreed({ cell: { result, direction } }: { cell: Cell }) {
  const { agreement } = result;
  if (!agreement) return <span className="text-ink-3">nothing agreed</span>;
  return (
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <p>
        <VoteSquare answer={agreement.answer} className="mr-1.5 inline size-[1em] align-[-0.1em]" />
        <span className="font-medium">{answerNames[agreement.answer]}</span>
        {direction && <DirectionMark direction={direction} className="ml-2 text-ink-2" />}
        {agreement.reason && <span className="text-ink-2">: {agreement.reason}</span>}
      </p>
      {agreement.changedBecause && <p className="text-ink-2">Changed because {agreement.changedBecause}</p>}
    </div>
  );
}
