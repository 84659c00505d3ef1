"use client";

import { useRef } from "react";
import { PhaseHead, type PhaseProps } from "../two-columns.tsx";
import { RevealCheckIn } from "./reveal-check-in.tsx";
import { TacticList } from "./tactic-list.tsx";
import { isOfCheckIn, practiceText } from "./tactic-text.ts";

type TacticAgendaProps = Pick<PhaseProps, "desk" | "place"> & {
  /** Nothing stands above it: its first line is the phase's. */
  isFirst: boolean;
};

/** The tactics of the radar that the round looks at: how often people practise what is in hand, and what was long not looked at. */
export function TacticAgenda({ desk, place, isFirst }: TacticAgendaProps) {
  const { state, facts } = desk;
  const box = useRef<HTMLElement>(null);
  const acts = state.phase === "closed" ? null : desk.checkInActs;
  if (state.tactics.length === 0) return null;
  const isLive = facts.mode === "live";
  const people = state.seats.filter(({ isGuest }) => !isGuest).length;
  const asked = isLive ? state.tactics.filter(isOfCheckIn) : [];
  const others = state.tactics.filter((tactic) => !asked.includes(tactic));
  const open = asked.filter(({ look, isAsked }) => isAsked && look === null);
  const list = { desk, acts, people: isLive && state.phase === "past_actions" ? people : null };
  const otherTitle = isLive ? "Long not looked at" : "Tactics on the radar";
  return (
    <>
      {asked.length > 0 && (
        <section
          ref={box}
          tabIndex={-1}
          aria-label={practiceText(asked.length, open.length > 0)}
          className={isFirst ? undefined : "mt-10"}
        >
          <header className="flex min-h-9 flex-wrap items-start gap-x-6">
            <div className="min-w-0 flex-1 basis-60">
              <Head place={place} isFirst={isFirst}>
                {practiceText(asked.length, open.length > 0)}
              </Head>
            </div>
            {acts && (
              <div className="pb-3">
                <RevealCheckIn tactics={open} people={people} reveal={acts.reveal} box={box} />
              </div>
            )}
          </header>
          <TacticList {...list} tactics={asked} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={otherTitle} className={isFirst && asked.length === 0 ? undefined : "mt-10"}>
          <Head place={place} isFirst={isFirst && asked.length === 0}>
            {otherTitle}
          </Head>
          <TacticList {...list} tactics={others} />
        </section>
      )}
    </>
  );
}

function Head({ place, isFirst, children }: Pick<TacticAgendaProps, "place" | "isFirst"> & { children: string }) {
  if (isFirst) return <PhaseHead place={place}>{children}</PhaseHead>;
  return <h2 className="mb-3 font-semibold text-lead">{children}</h2>;
}
