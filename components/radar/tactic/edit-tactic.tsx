"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { EditDialogProps } from "./edit-dialog.tsx";
import { useOpened } from "./use-opened.ts";

const EditDialog = lazyPart<EditDialogProps>(() => import("./edit-dialog.tsx").then((file) => file.EditDialog), {
  isLikely: true,
});

type EditTacticProps = Omit<EditDialogProps, "isOpen" | "onClose">;

/** A button that opens the form of what is written of a tactic. */
export function EditTactic(props: EditTacticProps) {
  const { opened, isOpen, open, close } = useOpened(props, isSame);
  return (
    <>
      <Button hotkey="E" onClick={open}>
        Edit
      </Button>
      {opened && <EditDialog key={opened.round} {...opened.props} isOpen={isOpen} onClose={close} />}
    </>
  );
}

function isSame({ words }: EditTacticProps, other: EditTacticProps): boolean {
  return JSON.stringify(words) === JSON.stringify(other.words);
}
