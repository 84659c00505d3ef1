"use client";

import type { Desk } from "../use-desk.ts";
import { RevealCheckIn } from "./reveal-check-in.tsx";
import { TacticRow } from "./tactic-row.tsx";

/** The tactics of the radar that the round looks at: how often people practise what is in hand, and what was long not looked at. */
export function TacticAgenda({ desk }: { desk: Desk }) {
  const { state, facts, teamPath } = desk;
  const acts = state.phase === "closed" ? null : desk.checkInActs;
  if (state.tactics.length === 0) return null;
  const isLive = facts.mode === "live";
  const people = state.seats.filter(({ isGuest }) => !isGuest).length;
  const open = state.tactics.filter(({ look, isAsked }) => isAsked && look === null);
  return (
    <section aria-labelledby="tactics" className="mt-10">
      <header className="flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
        <h2 id="tactics" className="font-semibold text-lead">
          {isLive && open.length > 0 ? "How often do you practise these?" : "Tactics on the radar"}
        </h2>
        {acts && <RevealCheckIn tactics={open} people={people} reveal={acts.reveal} />}
      </header>
      <ul className="border-t">
        {state.tactics.map((tactic) => (
          <TacticRow
            key={tactic.id}
            tactic={tactic}
            today={state.now.slice(0, 10)}
            round={facts.number}
            people={isLive && state.phase === "past_actions" ? people : null}
            href={`${teamPath}/radar/${tactic.slug}`}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}
