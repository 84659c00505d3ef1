"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import type { FieldError as Wrong } from "#lib/shared/result.ts";
import type { TimeboxActs } from "./timebox-acts.ts";

/** Lets the clock run on. While another one of the same person runs, it says which, and offers to let that one wait. */
export function ResumeButton({ resume }: Pick<TimeboxActs, "resume">) {
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [isPending, startTransition] = useTransition();
  function press(pauseOther: boolean) {
    startTransition(async () => {
      const result = await resume({ pauseOther }).catch(notChanged);
      setWrong(result.ok ? null : (result.errors[0] ?? null));
    });
  }
  return (
    <div className="flex max-w-96 flex-col items-start gap-2">
      <Button look="primary" isPending={isPending} onClick={() => press(false)}>
        Resume
      </Button>
      <FieldError>{wrong?.message}</FieldError>
      {wrong?.path === "pauseOther" && (
        <Button isPending={isPending} onClick={() => press(true)}>
          Pause that one and resume this
        </Button>
      )}
    </div>
  );
}
