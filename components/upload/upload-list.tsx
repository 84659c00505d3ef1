"use client";

import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { DialogActions } from "#components/ui/dialog.tsx";
import { isUnsent, type UploadItem } from "./upload-item.ts";
import { uploadQueue } from "./upload-queue.ts";
import { UploadRow } from "./upload-row.tsx";

type UploadListProps = { items: readonly UploadItem[]; onAdd: () => void; onClose: () => void };

/** The runs on their way, each with its bar, then its verdict. */
export function UploadList({ items, onAdd, onClose }: UploadListProps) {
  const list = useRef<HTMLUListElement>(null);
  const only = items.length === 1 ? items[0] : undefined;
  const isOnlyDone = only?.state.step === "done" || only?.state.step === "unread";

  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    if (isOnlyDone) list.current?.querySelector("a")?.focus();
  }, [isOnlyDone]);

  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label="Uploads" className="border-t">
        {items.map((item) => (
          <UploadRow key={item.id} item={item} onVanish={() => list.current?.focus()} />
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <Button onClick={onAdd}>Upload more</Button>
        {items.filter(isUnsent).length > 1 && (
          <Button
            onClick={() => {
              uploadQueue.cancelAll();
              list.current?.focus();
            }}
          >
            Cancel all
          </Button>
        )}
      </DialogActions>
    </>
  );
}
