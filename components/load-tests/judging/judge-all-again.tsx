"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

/** Has every run of the test judged by what is set now. */
export function JudgeAllAgain({ judge }: { judge: () => Promise<ActionResult<{ runs: number }>> }) {
  const toast = useToast();
  const [isPending, setIsPending] = useState(false);

  async function ask() {
    setIsPending(true);
    const result = await judge().catch(notChanged);
    setIsPending(false);
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const { runs } = result.value;
    toast({ text: `${runs} ${runs === 1 ? "run is" : "runs are"} being judged again.` });
  }

  return (
    <div className="mt-4 flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-2 border-t pt-4">
      <Button isPending={isPending} onClick={ask}>
        Judge all runs again
      </Button>
      <p className="text-ink-3 text-meta">By the present rules and settings, oldest first.</p>
    </div>
  );
}
