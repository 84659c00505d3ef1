"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EditDialog } from "#components/ui/edit-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryView } from "#lib/stories/views/story-view.ts";
import type { AllViewActs, ViewActs } from "./view-acts.ts";

type ManageViewsProps = { views: readonly StoryView[]; acts: AllViewActs; onClose: () => void };

/** Renames views, chooses the ones that are shown first, and deletes some. */
export function ManageViews({ views, acts, onClose }: ManageViewsProps) {
  return (
    <Dialog isOpen onClose={onClose} title="Saved views" width="wide">
      {views.length === 0 && <p className="text-ink-2">None is left.</p>}
      <ul aria-label="Saved views" className="text-table">
        {views.map((view) => (
          <ViewLine key={view.id} view={view} acts={view.isShared ? acts.team : acts.own} />
        ))}
      </ul>
    </Dialog>
  );
}

/** `acts` is null where it is the team's, and theirs alone to change. */
function ViewLine({ view, acts }: { view: StoryView; acts: ViewActs | null }) {
  const toast = useToast();
  const { id, name, query, isShared, isDefault, madeBy } = view;
  function tell(result: ActionResult<unknown>, text: string, undo?: () => Promise<ActionResult<unknown>>) {
    toast(result.ok ? { text, undo } : { text: result.errors[0]?.message ?? "That did not work." });
  }
  async function showFirst() {
    const result = await acts?.change({ id, isDefault: !isDefault }).catch(notChanged);
    if (result) tell(result, isDefault ? "The list begins with the inbox." : `The list begins with “${name}”.`);
  }
  async function remove() {
    const result = await acts?.remove({ id }).catch(notChanged);
    if (result)
      tell(result, `“${name}” is deleted.`, async () => (await acts?.save({ name, query, isDefault })) ?? result);
  }
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 border-b py-1">
      <span className="[overflow-wrap:anywhere]">{name}</span>
      <span className="text-ink-3 text-meta">
        {isShared ? `the team's, by ${madeBy}` : "mine"}
        {isDefault && ", shown first"}
      </span>
      {acts && (
        <span className="ml-auto flex items-center gap-1">
          <Button
            look="bare"
            aria-label={isDefault ? `Do not show ${name} first` : `Show ${name} first`}
            onClick={showFirst}
          >
            {isDefault ? "Not first" : "Show first"}
          </Button>
          <EditDialog name={name} save={(form) => acts.change({ id, name: nameIn(form) })}>
            {(errorOf) => (
              <TextField
                label="Name"
                name="name"
                defaultValue={name}
                autoComplete="off"
                error={errorOf("name")}
                data-first-focus
              />
            )}
          </EditDialog>
          <Button look="bare" aria-label={`Delete ${name}`} onClick={remove}>
            Delete
          </Button>
        </span>
      )}
    </li>
  );
}

function nameIn(form: FormData): string {
  const name = form.get("name");
  return typeof name === "string" ? name : "";
}
