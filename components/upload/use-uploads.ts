"use client";

import { useSyncExternalStore } from "react";
import type { UploadItem } from "./upload-item.ts";
import { uploadQueue } from "./upload-queue.ts";

const none: readonly UploadItem[] = [];

/** The uploads of this page, as they go on. */
export function useUploads(): readonly UploadItem[] {
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.snapshot, () => none);
}
