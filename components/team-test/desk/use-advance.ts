"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Mode, type Phase, phaseAfter } from "#lib/team-test/rounds/phase.ts";
import type { RoundActs } from "./desk-props.ts";
import { useAct } from "./use-act.ts";

const awaitedMs = 3000;

/** The way to the next phase. It is closed from the press until this screen has followed. */
export function useAdvance(mode: Mode, phase: Phase, advance: RoundActs["advance"] | undefined) {
  const act = useAct();
  const router = useRouter();
  const [sent, setSent] = useState<{ from: Phase; isDone: boolean } | null>(null);
  const isPending = sent?.from === phase;

  // The stream brings the new phase; where it is cut, the page is read anew.
  const isAwaited = isPending && sent.isDone;
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(() => {
      setSent(null);
      router.refresh();
    }, awaitedMs);
    return () => clearTimeout(timer);
  }, [isAwaited, router]);

  async function go(): Promise<void> {
    if (!advance || isPending) return;
    setSent({ from: phase, isDone: false });
    const result = await act(() => advance({ from: phase }));
    setSent(result.ok ? { from: phase, isDone: true } : null);
  }
  return { next: phaseAfter(mode, phase), isPending, go };
}
