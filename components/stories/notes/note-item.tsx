"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryNote } from "#lib/stories/notes/note.ts";
import { NoteForm } from "./note-form.tsx";

export type NoteActs = {
  save: FormAction<unknown>;
  remove: () => Promise<ActionResult<unknown>>;
  restore: () => Promise<ActionResult<unknown>>;
};

type NoteItemProps = {
  note: StoryNote;
  teamSlug: string;
  acts: NoteActs;
  /** Its Markdown, drawn on the server. */
  children: ReactNode;
};

/** What somebody said about a story. Who wrote it edits it where it stands. */
export function NoteItem({ note, teamSlug, acts, children }: NoteItemProps) {
  const { id, author, at, editedAt, mayEdit, mayRemove } = note;
  const [isEditing, setIsEditing] = useState(false);
  const toast = useToast();

  async function remove() {
    const result = await acts.remove().catch(notChanged);
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    toast({ text: "The note is removed.", undo: acts.restore });
  }

  return (
    <li id={`note-${id}`} className="scroll-mt-4 border-b py-3">
      <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-ink-3 text-meta">
        <b className="font-semibold text-ink text-table">{author}</b>
        <RelativeTime at={at} />
        {editedAt && (
          <span>
            edited <RelativeTime at={editedAt} />
          </span>
        )}
        <span className="ml-auto flex gap-1 print:hidden">
          {mayEdit && !isEditing && (
            <Button look="bare" aria-label="Edit this note" onClick={() => setIsEditing(true)}>
              Edit
            </Button>
          )}
          {mayRemove && !isEditing && (
            <Button look="bare" aria-label={`Remove this note by ${author}`} onClick={remove}>
              Remove
            </Button>
          )}
        </span>
      </p>
      {isEditing ? (
        <NoteForm
          teamSlug={teamSlug}
          keptAs={`headroom:note:${id}`}
          text={note.text}
          save={acts.save}
          submit="Save note"
          onClose={() => setIsEditing(false)}
        />
      ) : (
        children
      )}
    </li>
  );
}
