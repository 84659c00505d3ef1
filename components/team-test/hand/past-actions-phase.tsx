import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { ActionList } from "./action-list.tsx";
import { PhaseTop } from "./phase-top.tsx";

type PastActionsPhaseProps = { state: Pick<RoundState, "phase" | "pastActions" | "now">; isGuest: boolean };

/** What the team set out to do in earlier rounds, and what became of it. Guests see nothing of earlier rounds. */
export function PastActionsPhase({ state: { phase, pastActions, now }, isGuest }: PastActionsPhaseProps) {
  const next = phase === "past_actions" && <p>The questions come next. This page goes on by itself.</p>;
  if (isGuest)
    return (
      <PhaseTop phase="Past actions" title="The team looks at what it set out to do.">
        {next}
      </PhaseTop>
    );
  if (pastActions.length === 0)
    return (
      <PhaseTop phase="Past actions" title="Nothing is left over from earlier rounds.">
        {next}
      </PhaseTop>
    );
  return (
    <>
      <PhaseTop phase="Past actions" title="What became of what you set out to do?">
        <p>{countsOf(pastActions)}</p>
      </PhaseTop>
      <ActionList label="Past actions" actions={pastActions} now={now} isPast />
    </>
  );
}

function countsOf(actions: RoundState["pastActions"]): string {
  const counts = (["open", "done", "dropped"] as const).map((state) => ({
    state,
    count: actions.filter((action) => action.state === state).length,
  }));
  const parts = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${state}`);
  return `${parts.join(", ")}.`;
}
