"use client";

import { useEffect, useState } from "react";
import type { RoundActs } from "./desk-props.ts";
import { useAct } from "./use-act.ts";

const awaitedMs = 1500;

/**
 * The question that this screen shows: the room's, until somebody here chooses another. Who leads the round takes the room
 * with them, and sees their own choice at once; who watches chooses for themselves until the room goes on.
 *
 * @param shared the question that the room looks at; empty: none yet.
 * @param first what is shown before anybody chose.
 */
export function useLookedAt(shared: string, first: string, lookAt: RoundActs["lookAt"] | undefined) {
  const act = useAct();
  const [chosen, setChosen] = useState<{ id: string; after: string; isSent: boolean } | null>(null);
  // The room is there, or went somewhere else meanwhile.
  const isOver = chosen !== null && (chosen.id === shared || (!lookAt && chosen.after !== shared));
  if (isOver) setChosen(null);

  // Another who leads may have gone on at the same moment: the room's question wins in the end.
  const isSent = chosen?.isSent ?? false;
  useEffect(() => {
    if (!isSent) return;
    const timer = setTimeout(() => setChosen(null), awaitedMs);
    return () => clearTimeout(timer);
  }, [isSent]);

  function look(id: string) {
    setChosen({ id, after: shared, isSent: false });
    if (!lookAt) return;
    void act(() => lookAt({ questionId: id })).then((result) => {
      setChosen((now) => (now?.id !== id ? now : result.ok ? { ...now, isSent: true } : null));
    });
  }
  return { questionId: (isOver ? null : chosen?.id) ?? (shared || first), look };
}
