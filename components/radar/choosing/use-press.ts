"use client";

import { startTransition, useActionState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type Act = () => Promise<ActionResult<unknown>>;

/** Runs the server action of a button, one at a time, and says so where it did not work. */
export function usePress(): { press: (act: Act) => void; isPending: boolean } {
  const toast = useToast();
  const [, run, isPending] = useActionState(async (_: null, act: Act) => {
    const result = await act().catch(notChanged);
    if (!result.ok) toast({ text: result.errors.map(({ message }) => message).join(" ") });
    return null;
  }, null);
  return { press: (act) => startTransition(() => run(act)), isPending };
}
