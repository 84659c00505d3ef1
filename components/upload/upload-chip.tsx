"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useUploadsInUse } from "./uploads-in-use.ts";

const UploadChipButton = lazyPart(() => import("./upload-chip-button.tsx").then((file) => file.UploadChipButton));

/** What goes on in the background, small, in the rail or a phone's bar. Nothing without uploads. */
export function UploadChip() {
  return useUploadsInUse() && <UploadChipButton />;
}
