"use client";

import { Button } from "#components/ui/button.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import { usePress } from "./use-press.ts";

type Open = (input: Record<string, never>) => Promise<ActionResult<unknown>>;

/** Asks the whole team for its picks. */
export function OpenBallotButton({ open }: { open: Open }) {
  const { press, isPending } = usePress();
  return (
    <p className="mt-5">
      <Button look="primary" isPending={isPending} onClick={() => press(() => open({}))}>
        Open a ballot
      </Button>
    </p>
  );
}
