"use client";

import { useEffect, useState } from "react";

/** How many takers of the page itself are there: while there are any, the app's own takes nothing. */
let takersOfPage = 0;

/**
 * Calls `onDrop` with what is dropped anywhere on the page; true while files, and nothing else, are dragged over it. `whose` is `page` for
 * what a page takes itself, ahead of what every page of the app takes.
 */
export function useFileDrop(
  onDrop: ((transfer: DataTransfer) => Promise<void>) | null,
  whose: "app" | "page" = "app",
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!onDrop) return;
    const listening = new AbortController();
    const isPage = whose === "page";
    if (isPage) takersOfPage += 1;
    const on = (
      name: "dragenter" | "dragover" | "dragleave" | "drop",
      act: (event: DragEvent, transfer: DataTransfer) => void,
    ) =>
      window.addEventListener(
        name,
        (event) => {
          if (!isPage && takersOfPage > 0) return;
          if (event.dataTransfer?.types.includes("Files")) act(event, event.dataTransfer);
        },
        { signal: listening.signal },
      );
    on("dragenter", () => setIsOver(true));
    on("dragover", (event, transfer) => {
      // Else the browser opens the file in the place of the page.
      event.preventDefault();
      transfer.dropEffect = "copy";
    });
    // Leaving one element for another names the other; leaving the window names none.
    on("dragleave", (event) => event.relatedTarget === null && setIsOver(false));
    on("drop", (event, transfer) => {
      event.preventDefault();
      setIsOver(false);
      void onDrop(transfer);
    });
    return () => {
      if (isPage) takersOfPage -= 1;
      listening.abort();
    };
  }, [onDrop, whose]);
  return isOver;
}
