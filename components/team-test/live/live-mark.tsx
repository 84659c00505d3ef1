"use client";

import { type ReactNode, useEffect, useState } from "react";

const sayAfterMs = 3_000;

type LiveMarkProps = {
  isLive: boolean;
  /** What is not lost meanwhile. */
  keeps?: string;
};

/** Says when a screen does not hear of changes for more than a moment. Its place is there all the time, so that nothing moves. */
export function LiveMark({ isLive, keeps = "your answers are kept" }: LiveMarkProps) {
  return (
    <span aria-live="polite" className="inline-flex min-h-4 items-center gap-1.5 text-ink-2 text-meta">
      {!isLive && <Lost>Reconnecting … {keeps}</Lost>}
    </span>
  );
}

/** Comes after a while: most lines that break hold again within a second. */
function Lost({ children }: { children: ReactNode }) {
  const [isSaid, setIsSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSaid(true), sayAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isSaid) return null;
  return (
    <>
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full border-2 border-ink-3" />
      <span>{children}</span>
    </>
  );
}
