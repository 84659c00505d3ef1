"use client";

import type { EditorId } from "../facts/editors.ts";
import { FactInputs } from "../facts/fact-inputs.tsx";
import type { Draft } from "./draft.ts";
import { EditForm } from "./edit-form.tsx";

export type EditFieldsProps = { id: EditorId; draft: Draft };

/** An editor with its inputs. */
export function EditFields({ id, draft }: EditFieldsProps) {
  return (
    <EditForm id={id} draft={draft}>
      <FactInputs id={id} />
    </EditForm>
  );
}
