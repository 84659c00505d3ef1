"use client";

import { useState } from "react";

/** Whether a dialog is open, and whether it ever was: from then on it stays on the page, with what was typed. */
export function useKeptOpen() {
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  return {
    isOpen,
    hasOpened,
    open: () => {
      setHasOpened(true);
      setIsOpen(true);
    },
    close: () => setIsOpen(false),
  };
}
