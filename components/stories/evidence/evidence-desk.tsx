"use client";

import { useCallback, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { DropVeil } from "#components/upload/drop-veil.tsx";
import { useFileDrop } from "#components/upload/use-file-drop.ts";
import { type Attach, whyNotSent } from "./evidence-upload.ts";
import { usePastedFiles } from "./use-pasted-files.ts";

// What this browser remembers, the server does not know when it draws the page.
const EvidenceUploads = lazyPart(() => import("./evidence-uploads.tsx").then((file) => file.EvidenceUploads));

type EvidenceDeskProps = { userId: string; teamSlug: string; storyKey: string; maxBytes: number; attach: Attach };

/** Takes files that are chosen, dropped anywhere on the page or pasted, and shows how far they are. */
export function EvidenceDesk({ userId, teamSlug, storyKey, maxBytes, attach }: EvidenceDeskProps) {
  /** Why files were not taken, and what is not what its name promises. */
  const [said, setSaid] = useState<readonly string[]>([]);

  const take = useCallback(
    async (files: readonly File[]) => {
      setSaid(files.flatMap(({ name, size }) => whyNotSent(name, size, maxBytes) ?? []));
      const loaded = await import("./evidence-queue.ts").catch(() => null);
      if (!loaded) return setSaid(["The page could not load what sends files. Nothing was sent: load it anew."]);
      const onNote = (note: string) => setSaid((before) => [...before, note]);
      for (const file of files.filter(({ name, size }) => whyNotSent(name, size, maxBytes) === null))
        loaded.evidenceQueue.add({ teamSlug, storyKey, file, userId, attach, onNote });
    },
    [teamSlug, storyKey, userId, attach, maxBytes],
  );
  const onDrop = useCallback((transfer: DataTransfer) => take([...transfer.files]), [take]);
  const isOver = useFileDrop(onDrop, "page");
  usePastedFiles(take);

  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-3 text-ink-3 text-table">
        <label
          className={classNames(
            buttonClass(),
            "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
          )}
        >
          <input
            type="file"
            multiple
            className="sr-only"
            onChange={(event) => {
              void take([...(event.target.files ?? [])]);
              // So that the same file can be chosen again.
              event.target.value = "";
            }}
          />
          Add files
        </label>
        <p>or drop or paste screenshots, recordings and logs anywhere on this page</p>
      </div>
      <div className="mb-3 grid gap-1.5 empty:hidden">
        <FormErrors errors={said} />
      </div>
      <EvidenceUploads userId={userId} teamSlug={teamSlug} storyKey={storyKey} />
      <DropVeil isShown={isOver} words={`Drop files to add them to ${storyKey}`} />
    </div>
  );
}
