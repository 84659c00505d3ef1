"use client";

import type { KeyboardEvent } from "react";
import { useEditing } from "../editing/use-editing.ts";
import type { EditorId } from "./editors.ts";

/** `E` opens what has the focus, rather than the page's head. */
export function useEditKey(id: EditorId): (event: KeyboardEvent) => void {
  const { drafts, mayEdit, open } = useEditing();
  return (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (drafts[id]?.isOpen || !mayEdit || !isPlain || event.key.toLowerCase() !== "e") return;
    event.preventDefault();
    open(id);
  };
}
