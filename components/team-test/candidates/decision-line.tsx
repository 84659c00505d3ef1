"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { dayText } from "#lib/shared/time-text.ts";
import type { Decision } from "#lib/team-test/candidates/choice.ts";
import { decisionText } from "#lib/team-test/candidates/matrix-text.ts";

type DecisionLineProps = {
  decision: Decision;
  /** Whether the page's first line says already which one it is. */
  isSaid?: boolean;
  /** Takes the focus as it comes: somebody here has just decided. */
  isNew?: boolean;
  children?: ReactNode;
};

/** What was decided, why, by whom and when. */
export function DecisionLine({ decision, isSaid = false, isNew = false, children }: DecisionLineProps) {
  const { why, by, at } = decision;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) section.current?.focus();
  }, [isNew]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Decision"
      className="mb-6 scroll-mt-40 border-y py-4 [overflow-wrap:anywhere]"
    >
      <h2 className={isSaid ? "sr-only" : "mb-1.5 font-medium text-figure"}>{decisionText(decision)}</h2>
      <p className="max-w-[75ch] whitespace-pre-line text-lead text-ink-2">{why}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 text-ink-3">
        <span className="print:hidden">
          Decided by <bdi>{by}</bdi>, <RelativeTime at={at} />
        </span>
        {/* Nobody's name is on paper, and no "just now". */}
        <span className="hidden print:inline">Decided {dayText(new Date(at), 0)}</span>
        {children}
      </p>
    </section>
  );
}
