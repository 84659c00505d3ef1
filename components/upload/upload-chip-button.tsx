"use client";

import { useUploadPanel } from "./upload-context.ts";
import { isUnderWay, isUnsent, sentShare, type UploadItem } from "./upload-item.ts";
import { useUploads } from "./use-uploads.ts";

/** How far the uploads are. It opens the panel. Nothing without uploads. */
export function UploadChipButton() {
  const items = useUploads();
  const panel = useUploadPanel();
  if (items.length === 0 || !panel) return null;
  const share = items.some(isUnsent) ? sentShare(items) : null;
  return (
    <button
      type="button"
      onClick={panel.showUploads}
      aria-haspopup="dialog"
      className="relative flex h-8 shrink-0 items-center gap-2 overflow-hidden rounded border border-line-2 bg-paper px-2 text-left text-ink-2 text-table hover:border-ink-3 sm:mb-1.5 sm:w-full max-sm:text-meta"
    >
      <span className="flex-1">{wordsOf(items)}</span>
      {share !== null && (
        <>
          <span className="figures min-w-9 text-right text-ink-3 text-meta">{Math.floor(share * 100)} %</span>
          <span
            aria-hidden="true"
            className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-ink-2"
            style={{ scale: `${share} 1` }}
          />
        </>
      )}
    </button>
  );
}

function wordsOf(items: readonly UploadItem[]): string {
  const failed = items.filter(({ state }) => state.step === "refused" || state.step === "unread").length;
  const underWay = items.filter(isUnderWay).length;
  const runs = (count: number) => (count === 1 ? "1 run" : `${count} runs`);
  const unsent = items.filter(isUnsent);
  if (unsent.length > 0 && unsent.every(({ state }) => state.step === "paused")) return `${runs(unsent.length)} paused`;
  if (items.some(isUnsent)) return `Sending ${runs(items.filter(isUnsent).length)}`;
  if (underWay > 0) return `Reading ${runs(underWay)}`;
  return failed > 0 ? `${runs(failed)} failed` : `${runs(items.length)} uploaded`;
}
