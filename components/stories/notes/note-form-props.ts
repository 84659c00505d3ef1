import type { FormAction } from "#components/ui/use-action-form.ts";

export type NoteFormProps = {
  teamSlug: string;
  /** Under which the browser keeps what is typed. */
  keptAs: string;
  /** Of a note that is edited; a new one begins empty. */
  text?: string;
  save: FormAction<unknown>;
  submit: string;
  /** For one that can be closed again. */
  onClose?: () => void;
};
