"use client";

import { useState } from "react";

/**
 * What a dialog is about, as it was when it was opened: what somebody else writes meanwhile neither empties its fields nor goes unnoticed. Opened
 * again it keeps what was typed, unless its thing has changed.
 */
export function useOpened<Props extends object>(props: Props, isSame: (one: Props, other: Props) => boolean) {
  const [opened, setOpened] = useState<{ props: Props; round: number } | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return {
    opened,
    isOpen,
    open: () => {
      setOpened((before) =>
        before && isSame(before.props, props) ? before : { props, round: (before?.round ?? 0) + 1 },
      );
      setIsOpen(true);
    },
    close: () => setIsOpen(false),
  };
}
