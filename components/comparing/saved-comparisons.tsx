"use client";

import type { Route } from "next";
import { Button } from "#components/ui/button.tsx";
import { EditDialog } from "#components/ui/edit-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

export type SavedLine = { id: string; name: string; query: string; words: string; href: Route };

type Act<Input> = (input: Input) => Promise<ActionResult<unknown>>;

type SavedComparisonsProps = {
  testId: string;
  saved: SavedLine[];
  /** Null for who may only read. */
  acts: {
    save: Act<{ testId: string; name: string; query: string }>;
    rename: Act<{ id: string; name: string }>;
    remove: Act<{ id: string }>;
  } | null;
};

/** The comparisons of a test that people keep. */
export function SavedComparisons({ testId, saved, acts }: SavedComparisonsProps) {
  const toast = useToast();
  async function remove({ id, name, query }: SavedLine) {
    const result = await acts?.remove({ id }).catch(notChanged);
    if (!result?.ok) return toast({ text: result?.errors[0]?.message ?? "That did not work." });
    toast({ text: `“${name}” is deleted.`, undo: async () => (await acts?.save({ testId, name, query })) ?? result });
  }
  if (saved.length === 0) return null;
  return (
    <section className="mt-7 min-w-0">
      <SectionHead title="Saved comparisons" count={String(saved.length)} />
      <ul aria-label="Saved comparisons" className="text-table">
        {saved.map((line) => (
          <li key={line.id} className="flex min-h-9 flex-wrap items-center gap-x-3 border-b py-1">
            <TextLink href={line.href} className="[overflow-wrap:anywhere]">
              {line.name}
            </TextLink>
            <span className="text-ink-3 text-meta [overflow-wrap:anywhere]">{line.words}</span>
            {acts && (
              <span className="ml-auto flex items-center gap-1">
                <EditDialog name={line.name} save={(form) => acts.rename({ id: line.id, name: nameIn(form) })}>
                  {(errorOf) => (
                    <TextField
                      label="Name"
                      name="name"
                      defaultValue={line.name}
                      autoComplete="off"
                      error={errorOf("name")}
                      data-first-focus
                    />
                  )}
                </EditDialog>
                <Button look="bare" aria-label={`Delete ${line.name}`} onClick={() => remove(line)}>
                  Delete
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameIn(form: FormData): string {
  const name = form.get("name");
  return typeof name === "string" ? name : "";
}
