"use client";

import { useSyncExternalStore } from "react";
import { UnfinishedList } from "#components/upload/unfinished-list.tsx";
import { evidenceQueue } from "./evidence-queue.ts";
import type { EvidenceUpload } from "./evidence-upload.ts";
import { EvidenceUploadRow } from "./evidence-upload-row.tsx";

type EvidenceUploadsProps = { userId: string; teamSlug: string; storyKey: string };

const none: readonly EvidenceUpload[] = [];

/** The files of a story that are on their way, and those whose way was cut. */
export function EvidenceUploads({ userId, teamSlug, storyKey }: EvidenceUploadsProps) {
  const all = useSyncExternalStore(evidenceQueue.subscribe, evidenceQueue.snapshot, () => none);
  const uploads = all.filter((one) => one.storyKey === storyKey && one.teamSlug === teamSlug);
  return (
    <>
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
    </>
  );
}
