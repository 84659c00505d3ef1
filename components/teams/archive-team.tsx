"use client";

import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type ArchiveTeamProps = {
  name: string;
  isArchived: boolean;
  archive: (input: { isArchived: boolean }) => Promise<ActionResult<unknown>>;
};

/** Puts a team away, or takes it back. Nothing is deleted, so it does not ask: it offers to undo. */
export function ArchiveTeam({ name, isArchived, archive }: ArchiveTeamProps) {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();

  function press() {
    startTransition(async () => {
      const result = await archive({ isArchived: !isArchived });
      if (!result.ok) return toast({ text: result.errors.map((error) => error.message).join(" ") });
      if (isArchived) return toast({ text: `${name} is back.` });
      toast({ text: `${name} is archived.`, undo: async () => void (await archive({ isArchived: false })) });
    });
  }

  return (
    <div className="mt-8 flex max-w-md items-center gap-4 border-t pt-4">
      <p className="flex-1 text-ink-3 text-meta">
        {isArchived
          ? "Its services, tests and runs are all still here."
          : "An archived team keeps its runs and can be restored. Uploads to it stop."}
      </p>
      <Button isPending={isPending} onClick={press}>
        {isArchived ? "Restore team" : "Archive team"}
      </Button>
    </div>
  );
}
