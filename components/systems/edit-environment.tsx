"use client";

import { EditDialog } from "#components/ui/edit-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { type EditedEnvironment, EnvironmentFields } from "./environment-fields.tsx";

/** Changes an environment of the team. */
export function EditEnvironment({ environment, save }: { environment: EditedEnvironment; save: FormAction<unknown> }) {
  return (
    <EditDialog name={environment.name} save={save}>
      {(errorOf) => <EnvironmentFields environment={environment} errorOf={errorOf} />}
    </EditDialog>
  );
}
