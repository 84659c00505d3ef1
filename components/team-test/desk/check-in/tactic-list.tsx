import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import type { Desk } from "../use-desk.ts";
import type { CheckInActs } from "./check-in-acts.ts";
import { TacticRow } from "./tactic-row.tsx";

type TacticListProps = {
  desk: Desk;
  tactics: readonly RoundTactic[];
  /** How many could say something; null: nobody is asked. */
  people: number | null;
  acts: CheckInActs | null;
};

/** Tactics that a round looks at, one a row. */
export function TacticList({ desk: { state, facts, teamPath }, tactics, people, acts }: TacticListProps) {
  return (
    <ul className="border-t">
      {tactics.map((tactic) => (
        <TacticRow
          key={tactic.id}
          tactic={tactic}
          today={state.now.slice(0, 10)}
          round={facts.number}
          people={people}
          href={`${teamPath}/radar/${tactic.slug}`}
          acts={acts}
        />
      ))}
    </ul>
  );
}
