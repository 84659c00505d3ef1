"use client";

import { useCallback, useRef, useState } from "react";
import { notSent } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Act } from "./sitting-acts.ts";

/** `act` does one thing at a time: a second press while the first is on its way does nothing. `ask` shows what it came to. */
export function useAct(ask: () => Promise<void>): { act: Act; isActing: boolean } {
  const [isActing, setIsActing] = useState(false);
  const isBusy = useRef(false);
  const say = useToast();
  const act = useCallback<Act>(
    async (run) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setIsActing(true);
      const done = await run().catch(notSent);
      if (!done.ok) say({ text: done.errors[0]?.message ?? "It could not be done." });
      await ask();
      isBusy.current = false;
      setIsActing(false);
    },
    [ask, say],
  );
  return { act, isActing };
}
