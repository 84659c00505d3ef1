"use client";

import { Button, type ButtonLook } from "./button.tsx";
import { type ArchiveAction, useArchive } from "./use-archive.ts";

type ArchiveButtonProps = {
  name: string;
  isArchived: boolean;
  archive: ArchiveAction;
  /** What it is, behind the verb: "Archive test". Without it the name is read out: "Restore staging". */
  noun?: string;
  look?: ButtonLook;
};

/** Archives a thing, or restores it. */
export function ArchiveButton({ name, isArchived, archive, noun, look }: ArchiveButtonProps) {
  const { setArchived, isPending } = useArchive(name, archive);
  const verb = isArchived ? "Restore" : "Archive";
  return (
    <Button
      look={look}
      isPending={isPending}
      aria-label={noun ? undefined : `${verb} ${name}`}
      onClick={() => setArchived(!isArchived)}
    >
      {noun ? `${verb} ${noun}` : verb}
    </Button>
  );
}

/** The same at the end of a page of settings, with what archiving means. */
export function ArchiveRow({ children, ...button }: ArchiveButtonProps & { children: string }) {
  return (
    <div className="mt-8 flex max-w-md items-center gap-4 border-t pt-4">
      <p className="flex-1 text-ink-3 text-meta">{children}</p>
      <ArchiveButton {...button} />
    </div>
  );
}
