"use client";

import { useState } from "react";
import { useRound } from "#components/team-test/live/use-round.ts";
import type { Phase } from "#lib/team-test/rounds/phase.ts";
import { useOnRadar } from "../radar/use-on-radar.ts";
import { splitRows } from "../split-rows.ts";
import type { DeskProps } from "./desk-props.ts";
import { useAdvance } from "./use-advance.ts";
import { useLookedAt } from "./use-looked-at.ts";

/** A round as a screen of it shows and steers it: where it is, what this screen shows, and the ways on. */
export function useDesk(props: DeskProps) {
  const { facts, initial, eventsHref, acts } = props;
  const { state, isLive, serverNow } = useRound(initial, eventsHref);
  const [lookedBack, setLookedBack] = useState<{ to: Phase; from: Phase } | null>(null);
  const rows = splitRows(facts.questions, state);
  const first = rows[0]?.question.id ?? facts.questions[0]?.id ?? "";
  const { questionId, look } = useLookedAt(state.questionId, first, acts?.lookAt);
  const advance = useAdvance(facts.mode, state.phase, acts?.advance);
  const radar = useOnRadar(props.radar);
  const viewed = lookedBack?.from === state.phase ? lookedBack.to : state.phase;
  const at = rows.findIndex(({ question }) => question.id === questionId);
  return {
    ...props,
    state,
    isLive,
    serverNow,
    rows,
    advance,
    radar,
    /** The row that is looked at. */
    row: rows[at] ?? null,
    look,
    /** Goes down the list by so many, and stays at its ends. */
    move: (by: 1 | -1) => {
      const next = rows[at + by];
      if (next) look(next.question.id);
    },
    /** When the round goes on, everybody follows. */
    viewed,
    /** Whether this screen shows one question with its votes. */
    hasVotes:
      facts.mode !== "group" && rows.length > 0 && (viewed === "reveal" || viewed === "discuss" || viewed === "agree"),
    view: (to: Phase) => setLookedBack(to === state.phase ? null : { to, from: state.phase }),
  };
}

export type Desk = ReturnType<typeof useDesk>;
