import type { ReactNode } from "react";

export type RoundToJoin = { teamName: string; number: number; setName: string; isAnonymous: boolean };

/** Which round it is that somebody is about to join. */
export function JoinHead({ round, children }: { round: RoundToJoin; children?: ReactNode }) {
  return (
    <div className="text-pretty [overflow-wrap:anywhere]">
      <h1 className="font-medium text-answer">
        <bdi>{round.teamName}</bdi>, round {round.number}
      </h1>
      <p className="mt-1 text-ink-2 text-lead">{round.setName}</p>
      {children}
    </div>
  );
}
