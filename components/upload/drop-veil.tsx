"use client";

import { useEffect, useRef } from "react";

/** Covers the window while files are dragged over it, an open dialog too. */
export function DropVeil({ isShown, words }: { isShown: boolean; words: string }) {
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) veil.current?.showPopover();
    else veil.current?.hidePopover();
  }, [isShown]);
  return (
    <div
      ref={veil}
      popover="manual"
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 m-0 size-full max-h-none max-w-none border-0 bg-veil p-3 text-ink"
    >
      <p className="grid size-full place-items-center rounded border-2 border-accent border-dashed bg-accent-soft/60">
        <span className="rounded border border-line bg-float px-4 py-2 font-medium text-lead shadow-float">
          {words}
        </span>
      </p>
    </div>
  );
}
