"use client";

import { useState } from "react";
import type { FormDialogProps } from "./form-dialog-props.ts";
import { lazyPart } from "./lazy-part.tsx";

const FormDialogBody = lazyPart<FormDialogProps<unknown>>(
  () => import("./form-dialog-body.tsx").then((file) => file.FormDialogBody),
  { isLikely: true },
);

/** A form in a dialog: it stays open with every character while it is refused, and keeps what was typed when it is closed. */
export function FormDialog<Value>(props: FormDialogProps<Value>) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <FormDialogBody {...props} />;
}
