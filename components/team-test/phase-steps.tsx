"use client";

import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { type Mode, type Phase, phaseNames, phases, phasesOf } from "#lib/team-test/rounds/phase.ts";

type PhaseStepsProps = {
  mode: Mode;
  /** Where the round is. */
  phase: Phase;
  /** What this screen shows: an earlier one when somebody looks back. */
  viewed: Phase;
  onView: (phase: Phase) => void;
};

/** The way of a round: what is done can be looked back at, what comes cannot be opened yet. */
export function PhaseSteps({ mode, phase, viewed, onView }: PhaseStepsProps) {
  const at = phases.indexOf(phase);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another phase is to be in sight
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (!list.current || !here) return;
    const { left, right } = here.getBoundingClientRect();
    const box = list.current.getBoundingClientRect();
    list.current.scrollLeft += (left + right - box.left - box.right) / 2;
  }, [phase]);

  return (
    <ol
      ref={list}
      aria-label="Phases"
      className="relative flex gap-x-5 self-stretch overflow-x-auto text-ink-3 [scrollbar-width:none] sm:gap-x-6"
    >
      {phasesOf(mode)
        .filter((step) => step !== "closed")
        .map((step) => {
          const isDone = phases.indexOf(step) < at;
          const isNow = step === phase;
          return (
            <li key={step} className="flex shrink-0">
              <button
                type="button"
                disabled={!isDone && !isNow}
                aria-current={isNow ? "step" : undefined}
                aria-pressed={isDone || isNow ? step === viewed : undefined}
                onClick={() => onView(step)}
                className={classNames(
                  "flex min-h-9 items-center gap-1.5 border-transparent border-y-2 focus-visible:outline-offset-[-2px] disabled:cursor-default",
                  isDone && "hover:text-ink",
                  isNow && "font-semibold text-accent",
                  step === viewed && (isNow ? "border-b-accent" : "border-b-ink-3 text-ink"),
                )}
              >
                {isDone && <Check aria-hidden="true" className="size-[1em] shrink-0" />}
                {isDone && <span className="sr-only">done: </span>}
                {phaseNames[step]}
              </button>
            </li>
          );
        })}
    </ol>
  );
}
