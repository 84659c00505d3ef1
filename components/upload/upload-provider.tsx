"use client";

import { useParams, usePathname, useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { type ChosenFile, droppedFiles } from "./chosen-file.ts";
import { DropVeil } from "./drop-veil.tsx";
import { UploadContext } from "./upload-context.ts";
import { progressWords } from "./upload-item.ts";
import { uploadQueue } from "./upload-queue.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { useUploads } from "./use-uploads.ts";

const UploadPanel = lazyPart(() => import("./upload-panel.tsx").then((file) => file.UploadPanel));

type UploadProviderProps = {
  userId: string;
  teamSlug: string;
  /** Whether this person may upload to the team; without it nothing here shows. */
  mayUpload: boolean;
  children: ReactNode;
};

/** Takes files that are dropped anywhere on a team's pages, and holds the panel that uploads them. */
export function UploadProvider({ userId, teamSlug, mayUpload, children }: UploadProviderProps) {
  const [view, setView] = useState<"files" | "uploads" | null>(null);
  const [lastView, setLastView] = useState(view);
  if (view !== null && view !== lastView) setLastView(view);
  const [dropped, setDropped] = useState<readonly ChosenFile[]>([]);
  const { testSlug } = useParams<{ testSlug?: string }>();
  const path = usePathname();
  const [lastPath, setLastPath] = useState(path);
  // Whoever followed a link in the panel wants to see the page.
  if (path !== lastPath) {
    setLastPath(path);
    setView(null);
  }
  const uploads = useUploads();
  useRefreshWhenRead(
    uploads.filter(({ state }) => state.step === "done" || state.step === "unread").length,
    view !== null,
  );

  const close = useCallback(() => setView(null), []);
  const acts = useMemo(() => ({ chooseFiles: () => setView("files"), showUploads: () => setView("uploads") }), []);
  useEffect(() => uploadQueue.actFor(userId), [userId]);
  const onDrop = useCallback(
    async (transfer: DataTransfer) => {
      const files = await droppedFiles(transfer);
      if (files.length === 0) return;
      setDropped(files);
      acts.chooseFiles();
    },
    [acts],
  );
  const isOver = useFileDrop(mayUpload ? onDrop : null);

  return (
    <UploadContext value={mayUpload ? acts : null}>
      {children}
      <p role="status" className="sr-only">
        {view === null && progressWords(uploads)}
      </p>
      <DropVeil isShown={isOver} words="Drop result files to see what is in them" />
      {lastView !== null && (
        <UploadPanel
          userId={userId}
          isOpen={view !== null}
          view={lastView}
          onView={setView}
          onClose={close}
          teamSlug={teamSlug}
          testSlug={testSlug ?? null}
          dropped={dropped}
        />
      )}
    </UploadContext>
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
