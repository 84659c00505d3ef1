"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ActionResult } from "#lib/shared/result.ts";
import { notChanged } from "./not-sent.ts";

/**
 * What the server answers about something, asked once that is shown, and anew when it is another thing; null until then, and where there is no
 * answer. It is for what helps and nobody waits for.
 * @param about what is asked about; empty: nothing is asked
 */
export function useAnswer<Value>(about: string, ask: () => Promise<ActionResult<Value>>): Value | null {
  const [answer, setAnswer] = useState<{ about: string; value: Value } | null>(null);
  // Each answer of the server brings the same action anew.
  const asked = useEffectEvent(() => ask().catch(notChanged));

  useEffect(() => {
    if (about === "") return;
    let isWanted = true;
    void asked().then((result) => {
      if (isWanted && result.ok) setAnswer({ about, value: result.value });
    });
    return () => {
      isWanted = false;
    };
  }, [about]);

  return answer?.about === about ? answer.value : null;
}
