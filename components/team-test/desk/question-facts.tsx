import type { ReactNode } from "react";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import { EvidenceLine } from "../evidence-line.tsx";
import type { SplitRow } from "../split-rows.ts";
import { splitText } from "../split-text.ts";
import { answerWords } from "../tally-text.ts";
import { VoteSquares } from "../vote-squares.tsx";
import { WhoSaid } from "../who-said.tsx";
import { Said } from "./said.tsx";

type QuestionFactsProps = { row: SplitRow; previous: PreviousResult | null; teamPath: string };

/** What there is to know about one question beside its votes. */
export function QuestionFacts({ row, previous, teamPath }: QuestionFactsProps) {
  const { result, evidence, agreement } = row;
  const changed = agreement?.changedBecause || previous?.agreement?.changedBecause;
  const isFromBefore = changed !== undefined && !agreement?.changedBecause;
  return (
    <dl className="mt-6 border-t text-base empty:hidden">
      {previous && (
        <Fact name={`Round ${previous.roundNumber}`}>
          <BeforeAndNow previous={previous} now={splitText(result)} />
        </Fact>
      )}
      {evidence && (
        <Fact name="Evidence" isCard={evidence.verdict === "contradicts"}>
          <EvidenceLine evidence={evidence} teamPath={teamPath} />
          {evidence.verdict === "contradicts" && <p className="mt-1 text-ink-2">{whyTalk(row)}</p>}
        </Fact>
      )}
      {changed && (
        <Fact name="Changed">
          {isFromBefore && `in round ${previous?.roundNumber}, `}because {changed}
        </Fact>
      )}
      {result.people && result.people.length > 0 && (
        <Fact name="Who">
          <WhoSaid people={result.people} />
        </Fact>
      )}
      {result.comments.length > 0 && (
        <Fact name="Said">
          <Said key={result.questionId} result={result} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, isCard = false, children }: { name: string; isCard?: boolean; children: ReactNode }) {
  return (
    <div
      className={`grid gap-x-4 gap-y-1 border-b py-2.5 [overflow-wrap:anywhere] sm:grid-cols-[5.5rem_minmax(0,1fr)] ${isCard ? "-mx-3 bg-sunk px-3" : ""}`}
    >
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function BeforeAndNow({ previous: { tally, agreement }, now }: { previous: PreviousResult; now: string | null }) {
  const before = splitText({ tally });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {tally && <VoteSquares tally={tally} size="medium" />}
      {before !== null && (
        <span className="text-ink-3">
          <span className="figures text-ink">{before}</span> split, now{" "}
          <b className="figures">{now ?? "too few votes"}</b>
        </span>
      )}
      <span className="text-ink-3">
        {agreement ? (
          <>
            agreed <span className="text-ink">{answerWords[agreement.answer]}</span>
            {agreement.reason && `: ${agreement.reason}`}
          </>
        ) : (
          "nothing agreed"
        )}
      </span>
    </div>
  );
}

function whyTalk({ result: { tally, votes } }: SplitRow): string {
  const yes = tally?.yes ?? 0;
  if (yes === 0) return "Talk about it: do you all see what is there?";
  return `Talk about it: ${yes} of ${votes} said yes. What do they see that Headroom does not?`;
}
