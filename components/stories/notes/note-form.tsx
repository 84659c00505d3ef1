"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { NoteFormProps } from "./note-form-props.ts";

const NoteFormBody = lazyPart(() => import("./note-form-body.tsx").then((file) => file.NoteFormBody));

/** Writes a note in Markdown. What is typed outlives a reload and a lost session. Its place is kept until its code is there. */
export function NoteForm(props: NoteFormProps) {
  return (
    <div className="min-h-28.5">
      <NoteFormBody {...props} />
    </div>
  );
}
