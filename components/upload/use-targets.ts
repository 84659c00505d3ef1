"use client";

import { useEffect, useState } from "react";
import type { UploadTargets } from "#lib/load-tests/uploads/upload-targets.ts";

/** What the team has, asked anew each time the panel opens; null until it is known. */
export function useTargets(teamSlug: string, isOpen: boolean): UploadTargets | null {
  const [targets, setTargets] = useState<UploadTargets | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const closing = new AbortController();
    fetch(`/teams/${teamSlug}/upload`, { signal: closing.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((found) => found && setTargets(found))
      // Without proposals everything can still be typed.
      .catch(() => {});
    return () => closing.abort();
  }, [teamSlug, isOpen]);
  return targets;
}
