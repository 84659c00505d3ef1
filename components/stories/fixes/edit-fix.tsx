"use client";

import { EditDialog } from "#components/ui/edit-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { FixFields as Fields } from "#lib/stories/fixes/fix.ts";
import { FixFields } from "./fix-fields.tsx";

/** A quiet button that opens the form of a fix. */
export function EditFix({ fix, save }: { fix: Fields; save: FormAction<unknown> }) {
  return (
    <EditDialog name={`“${fix.title}”`} save={save}>
      {(errorOf) => <FixFields fix={fix} errorOf={errorOf} />}
    </EditDialog>
  );
}
