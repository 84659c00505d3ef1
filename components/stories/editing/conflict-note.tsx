"use client";

import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { FactSource } from "#lib/stories/fields/fact-source.ts";
import { factWords, fieldNames } from "#lib/stories/fields/field-names.ts";
import { fieldText, type NamesById, sourceText } from "#lib/stories/fields/field-text.ts";
import type { StoryFieldName, StoryFields } from "#lib/stories/fields/story-fields.ts";
import { useChoices } from "../choices/use-choices.ts";
import type { EditorId } from "../facts/editors.ts";
import { type Clash, factIn, type Others } from "./draft.ts";
import { useEditing } from "./use-editing.ts";

/** What two people wrote differently, side by side; the inputs below it hold what will be saved. */
export function ConflictNote({ id, others }: { id: EditorId; others: Others }) {
  const { take, teamSlug, names } = useEditing();
  const { people, teams, services, tests } = useChoices(teamSlug);
  const known = new Map([...names, ...[...people, ...teams, ...services, ...tests].map(named)]);
  return (
    <div role="alert" className="border-ink border-l-2 pl-3">
      <p className="font-medium">
        {others.by} changed this <RelativeTime at={others.at} /> while you edited it. Nothing of yours is saved yet.
      </p>
      {others.clashes.map((clash) => (
        <section
          key={clash.field}
          aria-label={fieldWords(clash.field)}
          className="mt-2 grid gap-x-3 gap-y-1 sm:grid-cols-2"
        >
          {others.clashes.length > 1 && (
            <h3 className="col-span-full text-ink-2 text-table">{fieldWords(clash.field)}</h3>
          )}
          <Side title={`${others.by} wrote`} text={clashText(clash, "theirs", known)}>
            <Button onClick={() => take(id, clash, "theirs")}>Take theirs</Button>
          </Side>
          <Side title="You wrote" text={clashText(clash, "mine", known)}>
            <Button onClick={() => take(id, clash, "mine")}>Keep mine</Button>
          </Side>
        </section>
      ))}
      <p className="mt-2 text-ink-2">Take one, or put both together below. Then save.</p>
    </div>
  );
}

function Side({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5 rounded bg-sunk px-3 py-2">
      <p className="font-medium text-ink-3 text-meta">{title}</p>
      <p className="max-h-60 w-full flex-1 overflow-auto whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
      {children}
    </div>
  );
}

function named({ id, name }: { id: string; name: string }): [string, string] {
  return [id, name];
}

function fieldWords(field: string): string {
  const fact = factIn(field);
  return fact ? `the source of ${factWords[fact]}` : fieldNames[field as StoryFieldName];
}

/** What came back is what the fields hold: the action has checked mine, and theirs is stored. */
function clashText({ field, ...sides }: Clash, side: "mine" | "theirs", names: NamesById): string {
  const value = sides[side] ?? null;
  if (factIn(field)) return sourceText((value as FactSource | null) ?? undefined);
  const name = field as Exclude<StoryFieldName, "sources">;
  return fieldText(name, value as StoryFields[typeof name], names);
}
