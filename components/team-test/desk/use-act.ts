"use client";

import { useCallback } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

/** Runs a server action of a button, and says so where it did not work. */
export function useAct() {
  const toast = useToast();
  return useCallback(
    async <Value>(act: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> => {
      const result = await act().catch(notChanged);
      if (!result.ok) toast({ text: result.errors.map(({ message }) => message).join(" ") });
      return result;
    },
    [toast],
  );
}
