"use client";

import type { ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { KeptNote } from "../editing/kept-note.tsx";
import { LazyFields } from "../editing/lazy-fields.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { EditableText } from "./editable-text.tsx";

/** The story in words: what, for whom, how slow, why, and what it does to the customer's customer. */
export function StoryWords() {
  const { fields, drafts } = useEditing();
  const draft = drafts.words;
  const lines = [
    { name: "What", text: fields.what },
    { name: "For whom", text: fields.whom },
    { name: "How slow", text: fields.howSlow },
    { name: "Why", text: fields.why },
  ];
  const unknown = lines.filter(({ text }) => text === "").map(({ name }) => name.toLowerCase());
  return (
    <section aria-labelledby="words">
      <SectionHead id="words" title="In words" tools={!draft?.isOpen && <EditButton id="words" />} />
      {draft?.isOpen ? (
        <div className="max-w-[72ch] border-b">
          <LazyFields id="words" draft={draft} />
        </div>
      ) : (
        <dl>
          {lines
            .filter(({ text }) => text !== "")
            .map(({ name, text }) => (
              <WordsLine key={name} name={name}>
                {text}
              </WordsLine>
            ))}
          {unknown.length > 0 && (
            <WordsLine name={`${unknown.length} ${unknown.length === 1 ? "is" : "are"} unknown`}>
              <span className="text-ink-3">{unknown.join(", ")}</span>
            </WordsLine>
          )}
        </dl>
      )}
      <KeptNote id="words" />
      <EditableText id="downstream" text={fields.downstreamImpact} />
    </section>
  );
}

function WordsLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8.25rem_minmax(0,1fr)] gap-x-3 border-b py-1.5">
      <dt className="text-ink-2 text-table">{name}</dt>
      <dd className="max-w-[72ch] whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
