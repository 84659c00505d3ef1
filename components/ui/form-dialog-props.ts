import type { ReactNode } from "react";
import type { FormAction } from "./use-action-form.ts";

export type FormDialogProps<Value> = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  width?: "narrow" | "wide";
  /** The verb of its button: "Add service". */
  submit: string;
  action: FormAction<Value>;
  /** After it was done; the dialog is closed by then. */
  onDone?(value: Value): void;
  /** The next time is about another thing: the fields start anew. */
  isResetWhenDone?: boolean;
  /** The fields; without any it only asks. */
  children?: (errorOf: (path: string) => string | undefined) => ReactNode;
  /** What stands below the buttons. */
  footer?: ReactNode;
};
