"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Evidence } from "#lib/team-test/evidence/evidence.ts";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";
import type { RoundActs } from "../desk/desk-props.ts";
import { enteredText } from "./entered-text.ts";
import { EntryRow } from "./entry-row.tsx";
import { useEntries } from "./use-entries.ts";

type GroupAnswersProps = {
  questions: readonly Question[];
  agreements: readonly RoundAgreement[];
  evidence: readonly Evidence[] | null;
  previous: readonly PreviousResult[];
  /** `/teams/checkout` */
  teamPath: string;
  acts: Pick<RoundActs, "agree" | "unagree">;
};

/** All questions in a list, into which one person enters what the team says. J and K go from one to the next, a letter answers. */
export function GroupAnswers({ questions, agreements, evidence, previous, teamPath, acts }: GroupAnswersProps) {
  const list = useRef<HTMLOListElement>(null);
  const entryOf = useEntries(agreements, acts);
  const [current, setCurrent] = useState(() => firstOpen(questions, agreements));
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function move(by: 1 | -1) {
    const next = Math.max(0, Math.min(questions.length - 1, current + by));
    isMoved.current = next !== current;
    setCurrent(next);
  }
  return (
    <section aria-label="Answers">
      <SectionHead
        title="Answers"
        meta={enteredText(questions, agreements)}
        tools={
          <span className="flex items-center gap-1 max-sm:hidden">
            <Button look="bare" hotkey="J" onClick={() => move(1)}>
              Next
            </Button>
            <Button look="bare" hotkey="K" onClick={() => move(-1)}>
              Previous
            </Button>
          </span>
        }
      />
      <ol ref={list}>
        {questions.map((question, index) => (
          <EntryRow
            key={question.id}
            number={index + 1}
            question={question}
            own={entryOf(question.id)}
            evidence={evidence?.find(({ questionId }) => questionId === question.id) ?? null}
            before={beforeOf(previous, question.id)}
            teamPath={teamPath}
            isCurrent={index === current}
            onCurrent={() => setCurrent(index)}
            onDone={() => move(1)}
          />
        ))}
      </ol>
    </section>
  );
}

function firstOpen(questions: readonly Question[], agreements: readonly RoundAgreement[]): number {
  const isEntered = ({ id }: Question) => agreements.some(({ questionId }) => questionId === id);
  return Math.max(
    0,
    questions.findIndex((question) => !isEntered(question)),
  );
}

function beforeOf(previous: readonly PreviousResult[], id: string) {
  const last = previous.find(({ questionId }) => questionId === id);
  return last?.agreement ? { answer: last.agreement.answer, roundNumber: last.roundNumber } : null;
}
