"use client";

import { useEffect } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { PlanForm } from "./plan-form.tsx";
import { UnfinishedList } from "./unfinished-list.tsx";
import { isUnderWay, isUnsent, progressWords, type UploadItem } from "./upload-item.ts";
import { UploadList } from "./upload-list.tsx";
import { uploadQueue } from "./upload-queue.ts";
import { usePlan } from "./use-plan.ts";
import { useTargets } from "./use-targets.ts";
import { useUploads } from "./use-uploads.ts";

type UploadPanelProps = {
  userId: string;
  isOpen: boolean;
  view: "files" | "uploads";
  onView: (view: "files" | "uploads") => void;
  onClose: () => void;
  teamSlug: string;
  /** The test whose page is open. */
  testSlug: string | null;
  /** What was dropped last. */
  dropped: readonly ChosenFile[];
};

/** Shows what is in the chosen files and which belong together, then how far their upload is. */
export function UploadPanel({ userId, isOpen, view, onView, onClose, teamSlug, testSlug, dropped }: UploadPanelProps) {
  const uploads = useUploads();
  const targets = useTargets(teamSlug, isOpen);
  const planned = usePlan(dropped);
  const isPlanning = view === "files" || uploads.length === 0;

  // What is over needs not be seen twice.
  useEffect(() => {
    if (!isOpen || view === "files") return;
    return () => uploadQueue.clear();
  }, [isOpen, view]);

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      title={isPlanning ? "Upload results" : "Uploads"}
      description={isPlanning ? undefined : uploadsWords(uploads)}
    >
      <p role="status" className="sr-only">
        {isOpen && (planned.isReading ? "Looking into the files." : progressWords(uploads))}
      </p>
      {isPlanning && isOpen && (
        <UnfinishedList
          userId={userId}
          teamSlug={teamSlug}
          chosen={planned.plan.runs.flatMap(({ files }) => files.map(({ name }) => name))}
          except={uploads.filter(isUnsent).flatMap((one) => one.fileNames)}
        />
      )}
      {isPlanning ? (
        <PlanForm
          {...planned}
          teamSlug={teamSlug}
          testSlug={testSlug}
          targets={targets}
          onSend={(uploadsToAdd) => {
            uploadQueue.add(uploadsToAdd);
            planned.clear();
            onView("uploads");
          }}
          onCancel={() => {
            planned.clear();
            onClose();
          }}
        />
      ) : (
        <UploadList items={uploads} onAdd={() => onView("files")} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** One sentence at all times, of much the same length, so that nothing moves when the last run is through. */
function uploadsWords(uploads: readonly UploadItem[]): string {
  if (uploads.some(isUnderWay)) return "You may close this and move about in Headroom: uploads go on.";
  return "All are through. What is done leaves this list when you close it.";
}
