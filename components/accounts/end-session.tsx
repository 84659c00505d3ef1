"use client";

import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type EndSessionProps = {
  /** "Firefox on Linux" */
  browser: string;
  end: (input: Record<string, never>) => Promise<ActionResult<undefined>>;
};

/** Signs out one browser. Whoever holds it can sign in again, so it does not ask. */
export function EndSession({ browser, end }: EndSessionProps) {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();

  function press() {
    startTransition(async () => {
      const result = await end({});
      const text = result.ok ? `${browser} is signed out.` : result.errors.map(({ message }) => message).join(" ");
      toast({ text });
    });
  }
  return (
    <Button look="bare" isPending={isPending} aria-label={`Sign out ${browser}`} onClick={press}>
      Sign out
    </Button>
  );
}
