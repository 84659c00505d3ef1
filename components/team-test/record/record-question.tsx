import { directionOf } from "#lib/team-test/history/history-grid.ts";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import { focusNames } from "#lib/team-test/question-sets/question.ts";
import { type Answer, answerNames } from "#lib/team-test/results/tally.ts";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import { Said } from "../desk/said.tsx";
import { EvidenceLine } from "../evidence-line.tsx";
import { DirectionMark } from "../history/direction-mark.tsx";
import type { OnRadar } from "../radar/on-radar.ts";
import { SuggestedTactics } from "../radar/suggested-tactics.tsx";
import type { SplitRow } from "../split-rows.ts";
import { splitText } from "../split-text.ts";
import { answerWords } from "../tally-text.ts";
import { VoteSquare } from "../vote-square.tsx";
import { VoteSquares } from "../vote-squares.tsx";
import { WhoSaid } from "../who-said.tsx";
import { RecordFact } from "./record-fact.tsx";

type RecordQuestionProps = {
  row: SplitRow;
  /** When it was asked before; null: never. */
  previous: PreviousResult | null;
  /** Those that were made about it. */
  actions: readonly RoundAction[];
  /** Whether one person entered what the team says: then nobody voted. */
  isGroup: boolean;
  teamPath: string;
  radar: OnRadar;
};

/** One question of a closed round: its votes, what was agreed on, and all that was known. On paper without who said what. */
export function RecordQuestion({ row, previous, actions, isGroup, teamPath, radar }: RecordQuestionProps) {
  const { question, result, evidence } = row;
  return (
    <li
      id={`q-${question.id}`}
      className="scroll-mt-4 break-inside-avoid border-b py-4 target:bg-accent-soft print:py-3"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold text-lead [overflow-wrap:anywhere]">{question.short}</h3>
        {!isGroup && <SplitFigure row={row} />}
      </div>
      <p className="text-ink-2">
        {question.text} <span className="whitespace-nowrap text-ink-3 text-table">{focusNames[question.focus]}</span>
      </p>
      <div className="mt-2.5 mb-1.5">
        {!isGroup && result.tally && <VoteSquares tally={result.tally} size="medium" />}
        {!isGroup && !result.tally && <TooFew votes={result.votes} />}
      </div>
      <dl>
        <Agreed row={row} previous={previous} />
        {evidence && (
          <RecordFact name="Evidence">
            <EvidenceLine evidence={evidence} teamPath={teamPath} />
          </RecordFact>
        )}
        {result.people && result.people.length > 0 && (
          <RecordFact name="Who" className="print:hidden">
            <WhoSaid people={result.people} />
          </RecordFact>
        )}
        {result.comments.length > 0 && (
          <RecordFact name="Said" className="print:hidden">
            <Said result={result} />
          </RecordFact>
        )}
        {actions.length > 0 && (
          <RecordFact name={actions.length === 1 ? "Action" : "Actions"}>
            {actions.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </RecordFact>
        )}
        {row.agreement?.answer === "no" && question.tactics.length > 0 && (
          <RecordFact name="What helps" className="print:hidden">
            <SuggestedTactics question={question} radar={radar} />
          </RecordFact>
        )}
      </dl>
    </li>
  );
}

function SplitFigure({ row: { result } }: { row: SplitRow }) {
  const split = splitText(result);
  if (split === null) return result.tally && <span className="text-ink-3 text-table">too few votes for a split</span>;
  return (
    <span className="whitespace-nowrap text-ink-3 text-table">
      split <span className="figures ml-0.5 font-medium text-ink">{split}</span>
    </span>
  );
}

function TooFew({ votes }: { votes: number }) {
  if (votes === 0) return <span className="text-ink-3">Nobody answered.</span>;
  return (
    <span className="text-ink-3">
      {votes === 1 ? "1 person" : `${votes} people`} answered: too few to show how, as it could be told whose answers
      they are.
    </span>
  );
}

type AgreedProps = Pick<RecordQuestionProps, "row" | "previous">;

function Agreed({ row: { agreement }, previous }: AgreedProps) {
  if (!agreement)
    return <RecordFact name="Agreed">nothing{previous && <Before previous={previous} now={null} />}</RecordFact>;
  return (
    <>
      <RecordFact name="Agreed">
        <VoteSquare answer={agreement.answer} className="mr-1.5 inline size-[1em] align-[-0.1em]" />
        <b>{answerNames[agreement.answer]}</b>
        {previous && <Before previous={previous} now={agreement.answer} />}
        {agreement.reason && <p className="max-w-[75ch] whitespace-pre-line">{agreement.reason}</p>}
      </RecordFact>
      {agreement.changedBecause && (
        <RecordFact name="Changed">
          <p className="max-w-[75ch] whitespace-pre-line">because {agreement.changedBecause}</p>
        </RecordFact>
      )}
    </>
  );
}

function Before({ previous, now }: { previous: PreviousResult; now: Answer | null }) {
  const before = previous.agreement?.answer ?? null;
  const direction = directionOf(before, now);
  return (
    <span className="ml-3 text-ink-2 text-table">
      {direction && <DirectionMark direction={direction} className="mr-1" />}
      <span className="text-ink-3">
        {direction ? (direction === "same" ? "as" : "than") : "against"} in round {previous.roundNumber}
        {direction !== "same" && `: ${before === null ? "nothing" : answerWords[before]}`}
      </span>
    </span>
  );
}
