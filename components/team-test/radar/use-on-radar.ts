"use client";

import { useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import type { Tactic } from "#lib/team-test/question-sets/question.ts";
import { useAct } from "../desk/use-act.ts";
import { findOnRadar, type OnRadar } from "./on-radar.ts";

/** The radar of a round's team with what this screen put there since. */
export function useOnRadar({ path, tactics, acts }: OnRadar) {
  const [put, setPut] = useState<readonly NamedTactic[]>([]);
  const act = useAct();
  const toast = useToast();

  async function putTactic(questionId: string, { id }: Tactic) {
    if (!acts) return;
    const result = await act(() => acts.put({ questionId, tacticId: id }));
    if (!result.ok) return;
    const { tactic, isNew } = result.value;
    setPut((before) => [...before, tactic]);
    if (!isNew) return toast({ text: `“${tactic.name}” is on the radar already, in ${placeNames[tactic.place]}.` });
    toast({
      text: `“${tactic.name}” is on the radar now, in ${placeNames[tactic.place]}.`,
      undo: () => takeBack(tactic),
    });
  }
  async function takeBack({ slug }: NamedTactic) {
    const result = acts ? await acts.takeBack({ slug }) : null;
    if (result?.ok) setPut((before) => before.filter((tactic) => tactic.slug !== slug));
    return result ?? { ok: false as const, errors: [], input: {} };
  }
  return {
    path,
    find: (tactic: Tactic) => findOnRadar([...tactics, ...put], tactic),
    /** Null: somebody who watches. */
    put: acts && putTactic,
  };
}

export type RadarOfRound = ReturnType<typeof useOnRadar>;
