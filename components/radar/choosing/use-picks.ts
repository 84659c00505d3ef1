"use client";

import { useRef, useState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

export type Pick = (input: { slug: string; isPicked: boolean }) => Promise<ActionResult<{ picks: readonly string[] }>>;

/** Somebody's own picks, saved one by one as they are made. What could not be saved is taken back, and says why. `onSaved` follows what changes how many have picked. */
export function usePicks(initial: readonly string[], pick: Pick | null, onSaved: () => void) {
  const [picks, setPicks] = useState(initial);
  const saved = useRef(initial);
  const [waiting, setWaiting] = useState(0);
  const inWork = useRef(0);
  const toast = useToast();

  async function toggle(slug: string) {
    if (!pick) return;
    const isPicked = !picks.includes(slug);
    setPicks(isPicked ? [...picks, slug] : picks.filter((one) => one !== slug));
    inWork.current += 1;
    setWaiting(inWork.current);
    const result = await pick({ slug, isPicked }).catch(notChanged);
    inWork.current -= 1;
    setWaiting(inWork.current);
    const isFirst = saved.current.length === 0;
    if (result.ok) saved.current = result.value.picks;
    else toast({ text: result.errors.map(({ message }) => message).join(" ") });
    // Those that follow say themselves what they came to.
    if (inWork.current === 0 || !result.ok) setPicks(saved.current);
    // One more or one fewer has picked.
    if (isFirst || saved.current.length === 0) onSaved();
  }
  return { picks, toggle, isSaving: waiting > 0 };
}
