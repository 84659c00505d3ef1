"use client";

import { EditDialog } from "#components/ui/edit-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { type EditedInfrastructure, InfrastructureFields } from "./infrastructure-fields.tsx";

/** Changes a database, cache, queue or third party. */
export function EditInfrastructure({ part, save }: { part: EditedInfrastructure; save: FormAction<unknown> }) {
  return (
    <EditDialog name={part.name} save={save}>
      {(errorOf) => <InfrastructureFields part={part} errorOf={errorOf} />}
    </EditDialog>
  );
}
