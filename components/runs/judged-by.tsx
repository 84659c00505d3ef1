"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type JudgedByProps = {
  /** The version of the rules that the verdict was made by, and the present one. */
  rules: number;
  present: number;
  judgeAgain: () => Promise<ActionResult<undefined>>;
};

/** Says that a verdict was made by older rules, and offers to make it anew. */
export function JudgedBy({ rules, present, judgeAgain }: JudgedByProps) {
  const toast = useToast();
  const [isPending, setIsPending] = useState(false);

  async function ask() {
    setIsPending(true);
    const result = await judgeAgain().catch(notChanged);
    setIsPending(false);
    if (!result.ok) toast({ text: result.errors[0]?.message ?? "That did not work." });
  }

  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-table">
      {`Judged by rules ${rules}; the present ones are ${present}.`}
      <Button isPending={isPending} onClick={ask}>
        Judge again by the present rules
      </Button>
    </p>
  );
}
