import { RoundTimer } from "#components/team-test/round-timer.tsx";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";

type HandHeadProps = {
  teamName: string;
  number: number;
  isAnonymous: boolean;
  state: RoundState;
  serverNow: () => number;
};

/** Which round this is, and the shared timer once somebody has started it. */
export function HandHead({ teamName, number, isAnonymous, state, serverNow }: HandHeadProps) {
  const { timer } = state;
  const isTimed = timer.endsAt !== null || timer.leftMs < timer.ms;
  return (
    <header className="flex items-baseline justify-between gap-4 pt-4 pb-3 text-table">
      <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">
        <bdi>{teamName}</bdi>, round {number}
      </p>
      <p className="flex flex-wrap items-baseline justify-end gap-x-3 text-ink-3">
        {isTimed && <RoundTimer timer={timer} readAt={state.now} serverNow={serverNow} isSmall />}
        <span className="whitespace-nowrap">{isAnonymous ? "anonymous" : "with names"}</span>
      </p>
    </header>
  );
}
