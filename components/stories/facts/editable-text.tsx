"use client";

import { Unknown } from "#components/ui/unknown.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { KeptNote } from "../editing/kept-note.tsx";
import { LazyFields } from "../editing/lazy-fields.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { type EditorId, editors } from "./editors.ts";

type EditableTextProps = {
  id: EditorId;
  text: string;
  /** What to write there, shown until somebody has. */
  prompt?: string;
};

/** A paragraph under its name, edited where it stands. */
export function EditableText({ id, text, prompt }: EditableTextProps) {
  const { drafts } = useEditing();
  const draft = drafts[id];
  return (
    <div className="border-b py-2">
      <h3 className="text-ink-3 text-meta">
        {editors[id].label}
        {!draft?.isOpen && <EditButton id={id} face={text === "" ? "add" : undefined} />}
      </h3>
      {draft?.isOpen ? (
        <LazyFields id={id} draft={draft} />
      ) : (
        <p className="max-w-[72ch] whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text || (
            <>
              {prompt && <span className="text-ink-3 print:hidden">{prompt}</span>}
              <span className={prompt && "hidden print:inline"}>
                <Unknown />
              </span>
            </>
          )}
        </p>
      )}
      <KeptNote id={id} />
    </div>
  );
}
