"use client";

import { useDeferredValue, useMemo } from "react";
import { type Span, standingsOn } from "#lib/radar/standing/standings.ts";
import type { TeamRadar } from "#lib/radar/tactics/radar-tactic.ts";
import { findStandings } from "#lib/radar/view/find-standings.ts";
import { type RadarView, radarQuery } from "#lib/radar/view/radar-view.ts";

/** What a view shows of a radar: all of it follows from the logs of the tactics, here in the browser. */
export function useShownRadar(radar: TeamRadar, view: RadarView, { life, userId }: { life: Span; userId: string }) {
  const { sectors } = radar;
  const { from, to, q, sector, ring, show } = view;
  const span = useMemo(() => ({ from, to }), [from, to]);
  const standings = useMemo(() => standingsOn(radar, span), [radar, span]);
  const found = useMemo(
    () => findStandings(standings, { q, sector, ring, show }, { sectors, userId }),
    [standings, q, sector, ring, show, sectors, userId],
  );
  const drawn = useMemo(() => {
    const left = new Set(found);
    const dimmed = new Set(standings.flatMap((one) => (left.has(one) ? [] : one.tactic.slug)));
    return { standings, span, dimmed };
  }, [standings, span, found]);
  return {
    span,
    standings,
    found,
    /** It may come a moment after the list: it has all its names to lay out. */
    picture: useDeferredValue(drawn),
    /** With which a tactic's page leads back here. */
    query: radarQuery({ ...view, at: null }, { life }).toString(),
  };
}
