import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { LiveMark } from "#components/team-test/live/live-mark.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { dateTimeText } from "#lib/shared/time-text.ts";
import { isRevealed, type Phase, phaseNames } from "#lib/team-test/rounds/phase.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";

type HandFootProps = {
  state: RoundState;
  isLive: boolean;
  name: string;
  /** The phases that can be looked back at. */
  earlier: readonly Phase[];
  onView: (phase: Phase) => void;
  /** Where a round is led from; null for those who do not lead. */
  deskPath: string | null;
  children?: ReactNode;
};

/** What is the same in all phases: how far the others are, the way back, and as whom one is here. */
export function HandFoot({ state, isLive, name, earlier, onView, deskPath, children }: HandFootProps) {
  return (
    <footer className="mt-4 flex flex-col gap-1 border-t pt-3.5 pb-[max(1rem,env(safe-area-inset-bottom))] text-ink-3 text-table leading-[1.125rem]">
      {state.phase !== "closed" && <HowFar state={state} />}
      {children}
      {earlier.length > 0 && <Earlier phases={earlier} onView={onView} />}
      <p className="[overflow-wrap:anywhere]">
        You are here as <bdi className="text-ink-2">{name}</bdi>.{" "}
        {deskPath !== null && (
          <TextLink href={deskPath as "/"} className="inline-block py-1.5">
            Lead the round
          </TextLink>
        )}
      </p>
      <LiveMark isLive={isLive} />
    </footer>
  );
}

function HowFar({ state }: { state: RoundState }) {
  return (
    <div className="flex gap-2">
      <Eye aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <p>
        {!isRevealed(state.phase) && (
          <>
            Nobody sees answers before the reveal.
            <br />
          </>
        )}
        {howFar(state)}
        {state.phase === "answer" && state.deadline !== null && (
          <>
            <br />
            The reveal is on {dateTimeText(new Date(state.deadline))} UTC.
          </>
        )}
      </p>
    </div>
  );
}

function howFar({ phase, seats, finished }: RoundState): string {
  const count = phase === "answer" ? finished : seats.filter(({ isReady }) => isReady).length;
  const who = `${count} of ${seats.length} ${seats.length === 1 ? "person" : "people"}`;
  const isOne = count === 1 || seats.length === 1;
  if (phase === "answer") return `${who} ${isOne ? "has" : "have"} finished.`;
  return `${who} ${isOne ? "is" : "are"} done with this.`;
}

function Earlier({ phases, onView }: { phases: readonly Phase[]; onView: (phase: Phase) => void }) {
  return (
    <nav aria-label="Earlier phases" className="flex flex-wrap items-center gap-x-3">
      Look back:
      {phases.map((phase) => (
        <button
          key={phase}
          type="button"
          aria-label={`Look back: ${phaseNames[phase]}`}
          onClick={() => onView(phase)}
          className="min-h-8 touch-manipulation underline decoration-line-2 underline-offset-2 hover:text-ink hover:decoration-current"
        >
          {phaseNames[phase]}
        </button>
      ))}
    </nav>
  );
}
