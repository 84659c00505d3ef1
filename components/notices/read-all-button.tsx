"use client";

import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

/** Marks all notices as read. They stay under "All". */
export function ReadAllButton({ readAll }: { readAll: () => Promise<ActionResult<undefined>> }) {
  const [isPending, start] = useTransition();
  const say = useToast();
  const press = () =>
    start(async () => {
      const done = await readAll().catch(notSent);
      say({ text: done.ok ? "All are read." : (done.errors[0]?.message ?? "") });
    });
  return (
    <Button isPending={isPending} onClick={press}>
      Mark all as read
    </Button>
  );
}
