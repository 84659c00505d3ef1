"use client";

import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { EvidenceMark } from "./evidence-line.tsx";
import type { SplitRow } from "./split-rows.ts";
import { splitText } from "./split-text.ts";
import { answerWords } from "./tally-text.ts";
import { VoteSquares } from "./vote-squares.tsx";

type SplitListProps = {
  rows: readonly SplitRow[];
  /** The question that is looked at. */
  current: string;
  onChoose: (questionId: string) => void;
  /** Whether the page keeps the one that is looked at in sight. Never on a phone, where it stands above in full. */
  isFollowed?: boolean;
};

/** All questions of a revealed round, most split first, with their votes. One is looked at. */
export function SplitList({ rows, current, onChoose, isFollowed = true }: SplitListProps) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is looked at, maybe one out of sight
  useEffect(() => {
    const isBeside = matchMedia("(min-width: 64rem)").matches;
    if (isFollowed && isBeside) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current, isFollowed]);
  return (
    <section aria-labelledby="all-questions">
      <header className="flex items-baseline justify-between gap-4 border-line-2 border-b pb-2">
        <h2 id="all-questions" className="font-semibold text-base">
          All {countWord(rows.length)}, most split first
        </h2>
        <span className="text-ink-3 text-meta">split</span>
      </header>
      <ol ref={list}>
        {rows.map((row, index) => (
          <SplitItem
            key={row.question.id}
            row={row}
            rank={index + 1}
            isCurrent={row.question.id === current}
            onChoose={() => onChoose(row.question.id)}
          />
        ))}
      </ol>
    </section>
  );
}

type SplitItemProps = { row: SplitRow; rank: number; isCurrent: boolean; onChoose: () => void };

function SplitItem({ row: { question, result, evidence, agreement }, rank, isCurrent, onChoose }: SplitItemProps) {
  return (
    <li className="border-b">
      <button
        type="button"
        data-question={question.id}
        aria-current={isCurrent ? "true" : undefined}
        onClick={onChoose}
        className={classNames(
          "-mx-3 flex w-[calc(100%+1.5rem)] scroll-my-20 items-baseline gap-x-1 px-3 py-1.5 text-left text-table",
          "hover:bg-sunk focus-visible:outline-offset-[-2px]",
          isCurrent && "bg-accent-soft hover:bg-accent-soft",
        )}
      >
        <span className={classNames("figures w-6 shrink-0 text-meta", isCurrent ? "text-ink-2" : "text-ink-3")}>
          {rank}
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-x-3">
            <span className={classNames("min-w-0 flex-1 truncate", isCurrent && "font-semibold")}>
              {question.short}
            </span>
            <span className="figures">
              {splitText(result) ?? <span className="font-sans text-ink-3 text-meta">{whyNoSplit(result)}</span>}
            </span>
          </span>
          <span className="flex min-h-5 flex-wrap items-baseline gap-x-3">
            {result.tally && <VoteSquares tally={result.tally} />}
            <span
              className={classNames(
                "ml-auto flex justify-end gap-x-3 text-meta",
                isCurrent ? "text-ink-2" : "text-ink-3",
              )}
            >
              {evidence && <EvidenceMark verdict={evidence.verdict} />}
              {agreement && <span className="text-ink-2">agreed {answerWords[agreement.answer]}</span>}
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}

function whyNoSplit({ tally, votes }: SplitRow["result"]): string {
  if (votes === 0) return "no answers";
  return tally ? "too few votes" : "too few answers";
}

const words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function countWord(count: number): string {
  return words[count] || String(count);
}
