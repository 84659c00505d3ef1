"use client";

import { useEffect } from "react";
import { pastedName } from "./evidence-upload.ts";

/** Calls `onPaste` with pictures and files that are pasted anywhere on the page. A text that comes with a picture is pasted as ever. */
export function usePastedFiles(onPaste: ((files: File[]) => unknown) | null): void {
  useEffect(() => {
    if (!onPaste) return;
    function listen(event: ClipboardEvent) {
      const { clipboardData: data } = event;
      if (!data || data.files.length === 0 || document.querySelector("dialog[open]")) return;
      if (isTyping(event.target) && data.types.includes("text/plain")) return;
      event.preventDefault();
      onPaste?.([...data.files].map(named));
    }
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [onPaste]);
}

function named(file: File): File {
  if (file.name !== "image.png") return file;
  return new File([file], pastedName(file.type, new Date()), { type: file.type });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea, input, [contenteditable]") !== null;
}
