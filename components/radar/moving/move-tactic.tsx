"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { MoveDialogProps } from "./move-dialog.tsx";

const MoveDialog = lazyPart<MoveDialogProps>(() => import("./move-dialog.tsx").then((file) => file.MoveDialog), {
  isLikely: true,
});

/** A button that opens the form of a move. */
export function MoveTactic(props: Omit<MoveDialogProps, "isOpen" | "onClose">) {
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  return (
    <>
      <Button hotkey="M" onClick={open}>
        Move
      </Button>
      {hasOpened && <MoveDialog {...props} isOpen={isOpen} onClose={close} />}
    </>
  );
}
