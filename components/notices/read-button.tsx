"use client";

import { Check } from "lucide-react";
import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type ReadButtonProps = {
  /** What the notice says. */
  text: string;
  read: () => Promise<ActionResult<undefined>>;
};

/** Marks one notice as read without following it. */
export function ReadButton({ text, read }: ReadButtonProps) {
  const [isPending, start] = useTransition();
  const say = useToast();
  const press = () =>
    start(async () => {
      const done = await read().catch(notSent);
      if (!done.ok) say({ text: done.errors[0]?.message ?? "" });
    });
  return (
    <Button
      look="bare"
      isPending={isPending}
      onClick={press}
      aria-label={`Mark as read: ${text}`}
      title="Mark as read"
      className="mt-1.5 text-ink-3 max-sm:size-10"
    >
      <Check aria-hidden="true" size={15} />
    </Button>
  );
}
