"use client";

import { type ReactNode, useState } from "react";
import { lazyPart } from "./lazy-part.tsx";
import type { FormAction } from "./use-action-form.ts";

const FormDialogBody = lazyPart<FormDialogProps<unknown>>(
  () => import("./form-dialog-body.tsx").then((file) => file.FormDialogBody),
  { isLikely: true },
);

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

/** A form in a dialog: it stays open with every character while it is refused, and keeps what was typed when it is closed. */
export function FormDialog<Value>(props: FormDialogProps<Value>) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <FormDialogBody {...props} />;
}
