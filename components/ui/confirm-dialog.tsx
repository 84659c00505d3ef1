"use client";

import { type ReactNode, useTransition } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";

type ConfirmDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** A question with the thing's name: "Delete run 61 of checkout?" */
  title: string;
  /** What goes and what stays. */
  children: ReactNode;
  /** The verb again: "Delete run". */
  action: string;
  onConfirm: () => void | Promise<void>;
};

/** Asks once before what cannot be undone. */
export function ConfirmDialog({ isOpen, onClose, title, children, action, onConfirm }: ConfirmDialogProps) {
  const [isPending, startTransition] = useTransition();
  function confirm() {
    startTransition(async () => {
      await onConfirm();
      onClose();
    });
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <div className="text-ink-2">{children}</div>
      <DialogActions>
        <Button look="primary" isPending={isPending} onClick={confirm}>
          {action}
        </Button>
        <Button data-first-focus onClick={onClose}>
          Cancel
        </Button>
      </DialogActions>
    </Dialog>
  );
}
