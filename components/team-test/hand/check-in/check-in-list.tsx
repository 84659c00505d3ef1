"use client";

import { SaidCounts } from "#components/team-test/desk/check-in/said-counts.tsx";
import { missedText, outcomeText, practiceText } from "#components/team-test/desk/check-in/tactic-text.ts";
import { classNames } from "#components/ui/class-names.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { type Practice, practices, type RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import type { HandProps } from "../hand-props.ts";
import { PhaseTop } from "../phase-top.tsx";
import { shownTactics } from "./shown-tactics.ts";
import { useCheckIn } from "./use-check-in.ts";

type CheckInListProps = Pick<HandProps, "code" | "ownPractice" | "acts"> & {
  state: Pick<RoundState, "tactics" | "phase" | "now">;
  /** Nothing stands above it: its first line is the phase's. */
  isFirst: boolean;
};

/** One tap a tactic: how often one practises it. Hidden until the reveal; then the counts alone are there. */
export function CheckInList({ state: { tactics, phase, now }, isFirst, ...own }: CheckInListProps) {
  const { saidOf, say, problem } = useCheckIn(own);
  const asked = shownTactics({ tactics, phase });
  if (asked.length === 0) return null;
  const hasOpen = asked.some(({ look }) => look === null);
  const title = practiceText(asked.length, hasOpen);
  return (
    <section aria-label={title} className={isFirst ? undefined : "mt-8"}>
      {isFirst ? (
        <PhaseTop phase="Past actions" title={title} />
      ) : (
        <h2 className="text-balance font-medium text-figure tracking-[-0.01em]">{title}</h2>
      )}
      {hasOpen && (
        <p className="mt-1 text-pretty text-ink-2">
          Nobody sees what you say. The reveal counts it and deletes who said what: nobody can tell afterwards. Until
          then it is kept with your seat, in an anonymous round too.
        </p>
      )}
      <ul className="mt-3 border-t">
        {asked.map((tactic) => (
          <li key={tactic.id} className="border-b py-3 [overflow-wrap:anywhere]">
            <p className="flex flex-wrap items-baseline gap-x-2 text-lead">
              {tactic.name} <span className="text-ink-3 text-table">{placeNames[tactic.place]}</span>
            </p>
            <Missed tactic={tactic} today={now.slice(0, 10)} />
            {tactic.look ? (
              <div className="mt-0.5 text-ink-2">
                <SaidCounts look={tactic.look} />
                <p className="mt-1">{outcomeText(tactic)}</p>
              </div>
            ) : (
              <Practices name={tactic.name} said={saidOf(tactic.id)} onSay={(said) => say(tactic.id, said)} />
            )}
          </li>
        ))}
      </ul>
      <p role="alert" className="text-ink-2">
        {problem}
      </p>
    </section>
  );
}

function Missed({ tactic, today }: { tactic: RoundTactic; today: string }) {
  const text = missedText(tactic, today);
  return text && <p className="text-ink-3 text-table">{text}</p>;
}

type PracticesProps = { name: string; said: Practice | null; onSay: (said: Practice) => void };

function Practices({ name, said, onSay }: PracticesProps) {
  return (
    <div role="group" aria-label={name} className="mt-2 grid grid-cols-3 gap-2">
      {practices.map((practice) => (
        <button
          key={practice}
          type="button"
          aria-pressed={said === practice}
          onClick={() => onSay(practice)}
          className={classNames(
            "min-h-12 touch-manipulation select-none rounded-[8px] px-1 font-medium",
            said === practice
              ? "border-[2.5px] border-accent bg-accent-soft text-accent"
              : "border-[1.5px] border-line-2 text-ink-2 hover:bg-sunk",
          )}
        >
          {words[practice]}
        </button>
      ))}
    </div>
  );
}

const words: Record<Practice, string> = { never: "Never", sometimes: "Sometimes", usually: "Usually" };
