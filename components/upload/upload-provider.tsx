"use client";

import { useParams, usePathname } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { type ChosenFile, droppedFiles } from "./chosen-file.ts";
import { DropVeil } from "./drop-veil.tsx";
import { UploadContext } from "./upload-context.ts";
import { useUploadsInUse } from "./uploads-in-use.ts";
import { useFileDrop } from "./use-file-drop.ts";

const UploadHost = lazyPart(() => import("./upload-host.tsx").then((file) => file.UploadHost));

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
  const isInUse = useUploadsInUse();
  const close = useCallback(() => setView(null), []);
  const acts = useMemo(() => ({ chooseFiles: () => setView("files"), showUploads: () => setView("uploads") }), []);
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
      <DropVeil isShown={isOver} words="Drop result files to see what is in them" />
      {(isInUse || lastView !== null) && (
        <UploadHost
          userId={userId}
          isOpen={view !== null}
          view={lastView ?? "uploads"}
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
