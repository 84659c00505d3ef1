"use client";

import { useEffect, useEffectEvent, useState, useTransition } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import type { ChoosableRuns } from "#lib/compose/verify-story.ts";
import type { ActionResult } from "#lib/shared/result.ts";

export type Figure = { testId: string; metric: string; label: string; branch: string };

/** What is asked for; `since` an ISO text. Null: as the story tells. */
export type AskedRuns = { figure: Figure | null; since: string | null };
export type LoadRuns = (asked: AskedRuns) => Promise<ActionResult<ChoosableRuns>>;

/** The runs of a figure on both sides of a change, and which of them are ticked. Asked anew whenever something else is chosen. */
export function useChoosableRuns(load: LoadRuns, first: Figure | null) {
  const [asked, setAsked] = useState<AskedRuns>({ figure: first, since: null });
  const [runs, setRuns] = useState<ChoosableRuns | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState("");
  const [isPending, startTransition] = useTransition();

  // Each answer of the server brings the same action anew.
  const ask = useEffectEvent(() => load(asked).catch(notChanged));

  useEffect(() => {
    if (!asked.figure) return;
    let isWanted = true;
    startTransition(async () => {
      const result = await ask();
      if (!isWanted) return;
      setError(result.ok ? "" : (result.errors[0]?.message ?? ""));
      setRuns(result.ok ? result.value : null);
      const all = result.ok ? [...result.value.before, ...result.value.after] : [];
      setTicked(new Set(all.filter(({ isChosen }) => isChosen).map(({ id }) => id)));
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);

  function tick(id: string, isTicked: boolean) {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  }

  return { asked, setAsked, runs, ticked, tick, error, isPending };
}
