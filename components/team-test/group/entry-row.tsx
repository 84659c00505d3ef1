"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { Evidence } from "#lib/team-test/evidence/evidence.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { type Answer, answerNames, answers } from "#lib/team-test/results/tally.ts";
import { toggleClass } from "../desk/toggle-class.ts";
import { EvidenceLine } from "../evidence-line.tsx";
import { VoteSquare } from "../vote-square.tsx";
import { whyNotEntered } from "./entry.ts";
import { EntryFields } from "./entry-fields.tsx";
import type { EntryOfQuestion } from "./use-entries.ts";

const keys: Record<Answer, string> = { yes: "Y", no: "N", unknown: "D", not_ours: "O" };

type EntryRowProps = {
  number: number;
  question: Question;
  own: EntryOfQuestion;
  evidence: Evidence | null;
  before: { answer: Answer; roundNumber: number } | null;
  teamPath: string;
  /** The keys are about this one. */
  isCurrent: boolean;
  onCurrent: () => void;
  onDone: () => void;
};

/** One question with what the team says to it. */
export function EntryRow(props: EntryRowProps) {
  const { number, question, own, evidence, before, teamPath, isCurrent, onCurrent, onDone } = props;
  const row = useRef<HTMLLIElement>(null);
  function choose(answer: Answer) {
    const next = { ...own.entry, answer };
    // The field of the note comes with the answer, and takes the next key.
    flushSync(() => own.edit(next));
    row.current?.scrollIntoView({ block: "nearest" });
    if (whyNotEntered(next) === null) void own.save(next);
    else row.current?.querySelector<HTMLElement>("[data-reason]")?.focus();
  }
  return (
    <li
      ref={row}
      aria-current={isCurrent ? "true" : undefined}
      onFocus={onCurrent}
      className={classNames(
        "grid scroll-my-24 gap-x-10 gap-y-3 border-b border-l-2 py-4 pl-4 [overflow-wrap:anywhere] lg:grid-cols-[minmax(0,1fr)_minmax(0,31rem)]",
        isCurrent ? "border-l-accent" : "border-l-transparent",
      )}
    >
      <div className="grid min-w-0 grid-cols-[1.75rem_minmax(0,1fr)]">
        <span className="figures text-ink-3">{number}</span>
        <div className="min-w-0">
          <p id={`question-${question.id}`} className="font-medium text-lead">
            {question.text}
          </p>
          <p className="mt-0.5 max-w-[60ch] text-ink-3">{question.why}</p>
          {evidence && (
            <div className="mt-2">
              <EvidenceLine evidence={evidence} teamPath={teamPath} />
            </div>
          )}
        </div>
      </div>
      <div className="min-w-0">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it */}
        <div
          role="group"
          aria-labelledby={`question-${question.id}`}
          className="grid grid-cols-2 gap-1.5 sm:grid-cols-4"
        >
          {answers.map((answer) => (
            <Button
              key={answer}
              hotkey={isCurrent ? keys[answer] : undefined}
              aria-pressed={own.entry.answer === answer}
              onClick={() => choose(answer)}
              className={`${toggleClass} max-sm:h-11`}
            >
              <VoteSquare answer={answer} className="size-3.5" />
              {answerNames[answer]}
            </Button>
          ))}
        </div>
        <EntryFields question={question} own={own} isCurrent={isCurrent} before={before} onDone={onDone} />
      </div>
    </li>
  );
}
