"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

const NoteFormBody = lazyPart(() => import("./note-form-body.tsx").then((file) => file.NoteFormBody));

export type NoteFormProps = {
  teamSlug: string;
  /** Under which the browser keeps what is typed. */
  keptAs: string;
  /** Of a note that is edited; a new one begins empty. */
  text?: string;
  save: FormAction<unknown>;
  submit: string;
  /** For one that can be closed again. */
  onClose?: () => void;
};

/** Writes a note in Markdown. What is typed outlives a reload and a lost session. Its place is kept until its code is there. */
export function NoteForm(props: NoteFormProps) {
  return (
    <div className="min-h-28.5">
      <NoteFormBody {...props} />
    </div>
  );
}
