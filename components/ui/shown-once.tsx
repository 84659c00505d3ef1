"use client";

import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";

type ShownOnceProps = {
  /** "The link is made" */
  title: string;
  /** What is to be copied, where it is not the address alone. */
  description?: string;
  onClose: () => void;
  /** What is to be copied. */
  children: ReactNode;
};

/** A secret that was just made: whoever made it copies it now or never. */
export function ShownOnce({
  title,
  description = "Copy it now: it is shown this once, and Headroom keeps only its hash.",
  onClose,
  children,
}: ShownOnceProps) {
  return (
    <Dialog isOpen onClose={onClose} width="wide" title={title} description={description}>
      {children}
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          I have copied it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
