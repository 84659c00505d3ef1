"use client";

import { useCallback, useState, useSyncExternalStore } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { DropVeil } from "#components/upload/drop-veil.tsx";
import { useFileDrop } from "#components/upload/use-file-drop.ts";
import { evidenceQueue } from "./evidence-queue.ts";
import { type Attach, type EvidenceUpload, whyNotSent } from "./evidence-upload.ts";
import { usePastedFiles } from "./use-pasted-files.ts";

// What this browser remembers, the server does not know when it draws the page.
const UnfinishedList = lazyPart(() =>
  import("#components/upload/unfinished-list.tsx").then((file) => file.UnfinishedList),
);
const EvidenceUploadRow = lazyPart(() => import("./evidence-upload-row.tsx").then((file) => file.EvidenceUploadRow));

type EvidenceDeskProps = { userId: string; teamSlug: string; storyKey: string; maxBytes: number; attach: Attach };

const none: readonly EvidenceUpload[] = [];

/** Takes files that are chosen, dropped anywhere on the page or pasted, and shows how far they are. */
export function EvidenceDesk({ userId, teamSlug, storyKey, maxBytes, attach }: EvidenceDeskProps) {
  /** Why files were not taken, and what is not what its name promises. */
  const [said, setSaid] = useState<readonly string[]>([]);
  const all = useSyncExternalStore(evidenceQueue.subscribe, evidenceQueue.snapshot, () => none);
  const uploads = all.filter((one) => one.storyKey === storyKey && one.teamSlug === teamSlug);

  const take = useCallback(
    (files: readonly File[]) => {
      setSaid(files.flatMap(({ name, size }) => whyNotSent(name, size, maxBytes) ?? []));
      const onNote = (note: string) => setSaid((before) => [...before, note]);
      for (const file of files.filter(({ name, size }) => whyNotSent(name, size, maxBytes) === null))
        evidenceQueue.add({ teamSlug, storyKey, file, userId, attach, onNote });
    },
    [teamSlug, storyKey, userId, attach, maxBytes],
  );
  const onDrop = useCallback(async (transfer: DataTransfer) => take([...transfer.files]), [take]);
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
              take([...(event.target.files ?? [])]);
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
      <p role="status" className="sr-only">
        {uploads.length > 0 && `${uploads.length === 1 ? "One file is" : `${uploads.length} files are`} being sent.`}
      </p>
      <UnfinishedList
        key={uploads.length}
        userId={userId}
        teamSlug={teamSlug}
        about={storyKey}
        chosen={[]}
        except={uploads.map(({ name }) => name)}
      />
      {uploads.length > 0 && (
        <ul aria-label="Files that are being sent" className="mb-4 border-t">
          {uploads.map((upload) => (
            <EvidenceUploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <DropVeil isShown={isOver} words={`Drop files to add them to ${storyKey}`} />
    </div>
  );
}
