"use client";

import type { EditorId } from "../facts/editors.ts";
import { useEditing } from "./use-editing.ts";

/** Says that something was left unsaved in a closed editor, and lets go of it. */
export function KeptNote({ id }: { id: EditorId }) {
  const { drafts, discard } = useEditing();
  if (!drafts[id] || drafts[id].isOpen) return null;
  return (
    <p className="text-ink-3 text-meta print:hidden">
      What you wrote here is kept, not saved.{" "}
      <button type="button" onClick={() => discard(id)} className="text-accent underline-offset-2 hover:underline">
        Throw it away
      </button>
    </p>
  );
}
