"use client";

import { useTransition } from "react";
import type { ActionResult } from "#lib/shared/result.ts";
import { notChanged } from "./not-sent.ts";
import { useToast } from "./toast.tsx";

/** Puts something away or takes it back. */
export type ArchiveAction = (input: { isArchived: boolean }) => Promise<ActionResult<unknown>>;

/** Archives and restores what is called `name`. Nothing is deleted, so it does not ask: the message offers to undo. */
export function useArchive(name: string, archive: ArchiveAction) {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();

  function setArchived(isArchived: boolean) {
    startTransition(async () => {
      const result = await archive({ isArchived }).catch(notChanged);
      if (!result.ok) return toast({ text: result.errors.map((error) => error.message).join(" ") });
      if (!isArchived) return toast({ text: `${name} is back.` });
      toast({ text: `${name} is archived.`, undo: () => archive({ isArchived: false }) });
    });
  }
  return { setArchived, isPending };
}
