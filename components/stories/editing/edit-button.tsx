"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { type EditorId, editors } from "../facts/editors.ts";
import { useEditing } from "./use-editing.ts";

type EditButtonProps = {
  id: EditorId;
  /** What stands on it: a pencil where nothing is given. */
  face?: string;
  /** What stands on it instead, where its line does not say what it edits. */
  shows?: string;
  hotkey?: string;
};

/** Opens an editor; nothing for who may only read. It has the focus again when the editor that it opened closes. */
export function EditButton({ id, face, shows, hotkey }: EditButtonProps) {
  const { mayEdit, open, opened, drafts } = useEditing();
  const [takesFocus] = useState(opened === id);
  if (!mayEdit) return null;
  const isKept = drafts[id] !== undefined;
  return (
    <button
      type="button"
      // biome-ignore lint/a11y/noAutofocus: gives the focus back when the form that had it goes
      autoFocus={takesFocus}
      aria-label={isKept ? `Go on editing: ${editors[id].label}` : `${face ?? "Edit"}: ${editors[id].label}`}
      aria-keyshortcuts={hotkey}
      onClick={() => open(id)}
      className="-my-1 ml-1 inline-flex min-h-6 min-w-6 items-center justify-center gap-1 rounded px-1 align-baseline font-normal text-accent text-table hover:bg-sunk print:hidden"
    >
      {isKept ? "go on editing" : (shows ?? face ?? <Pencil aria-hidden="true" size={12} className="text-ink-3" />)}
    </button>
  );
}
