"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { MoveDialogProps } from "./move-dialog.tsx";

const MoveDialog = lazyPart<MoveDialogProps>(() => import("./move-dialog.tsx").then((file) => file.MoveDialog), {
  isLikely: true,
});

/** A button that opens the form of a move. */
export function MoveTactic(props: Omit<MoveDialogProps, "isOpen" | "onClose">) {
  const [isOpen, setIsOpen] = useState(false);
  // Once opened it stays, with what was typed.
  const [hasOpened, setHasOpened] = useState(false);
  function open() {
    setHasOpened(true);
    setIsOpen(true);
  }
  return (
    <>
      <Button hotkey="M" onClick={open}>
        Move
      </Button>
      {hasOpened && <MoveDialog {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  );
}
