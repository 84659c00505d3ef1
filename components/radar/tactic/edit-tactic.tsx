"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { EditDialogProps } from "./edit-dialog.tsx";

const EditDialog = lazyPart<EditDialogProps>(() => import("./edit-dialog.tsx").then((file) => file.EditDialog), {
  isLikely: true,
});

/** A button that opens the form of what is written of a tactic. */
export function EditTactic(props: Omit<EditDialogProps, "isOpen" | "onClose">) {
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  function open() {
    setHasOpened(true);
    setIsOpen(true);
  }
  return (
    <>
      <Button hotkey="E" onClick={open}>
        Edit
      </Button>
      {hasOpened && (
        <EditDialog key={JSON.stringify(props.words)} {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
