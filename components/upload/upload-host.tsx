"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";
import { progressWords } from "./upload-item.ts";
import { UploadPanel } from "./upload-panel.tsx";
import { uploadQueue } from "./upload-queue.ts";
import { useUploads } from "./use-uploads.ts";

/** What a page needs once something is uploaded: the panel, its words for screen readers, and the page anew when a run is read. */
export function UploadHost(props: ComponentProps<typeof UploadPanel>) {
  const { userId, isOpen } = props;
  const uploads = useUploads();
  useEffect(() => uploadQueue.actFor(userId), [userId]);
  useRefreshWhenRead(uploads.filter(({ state }) => state.step === "done" || state.step === "unread").length, isOpen);
  return (
    <>
      <p role="status" className="sr-only">
        {!isOpen && progressWords(uploads)}
      </p>
      <UploadPanel {...props} />
    </>
  );
}

/** The page shows the new run without being asked; not while the panel covers it, where it would only move about. */
function useRefreshWhenRead(read: number, isCovered: boolean): void {
  const router = useRouter();
  const before = useRef(read);
  const isStale = useRef(false);
  useEffect(() => {
    if (read > before.current) isStale.current = true;
    before.current = read;
    if (isCovered || !isStale.current) return;
    isStale.current = false;
    router.refresh();
  }, [read, isCovered, router]);
}
