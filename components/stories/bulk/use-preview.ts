"use client";

import { useEffect, useState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import type { ActionResult, FieldError } from "#lib/shared/result.ts";
import type { BulkPreview } from "#lib/stories/bulk/preview.ts";

/** Counts what an edit of several stories would change. */
export type PreviewEdit = (input: {
  keys: readonly string[];
  changes: Record<string, unknown>;
}) => Promise<ActionResult<BulkPreview>>;

const typedPauseMs = 250;

/** The count for what is typed, a moment after the last key; null while it is not known. */
export function usePreview(
  preview: PreviewEdit,
  { keys, changes }: { keys: readonly string[]; changes: Record<string, unknown> | null },
): { counted: BulkPreview | null; errors: readonly FieldError[] } {
  const asked = changes === null ? null : JSON.stringify({ keys, changes });
  const [answer, setAnswer] = useState<{ asked: string; result: ActionResult<BulkPreview> } | null>(null);

  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const ask = async () => {
      const result = await preview(JSON.parse(asked)).catch(notChanged);
      if (isWanted) setAnswer({ asked, result });
    };
    const timer = setTimeout(() => void ask(), typedPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, preview]);

  const result = answer?.asked === asked ? answer?.result : undefined;
  return { counted: result?.ok ? result.value : null, errors: result?.ok === false ? result.errors : [] };
}
