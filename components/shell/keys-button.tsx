"use client";

import { Kbd } from "#components/ui/kbd.tsx";
import { useShell } from "./shell-context.tsx";

export function KeysButton() {
  const { openSheet } = useShell();
  return (
    <button
      type="button"
      aria-label="Keyboard shortcuts"
      onClick={openSheet}
      className="inline-flex size-7 items-center justify-center rounded hover:bg-sunk max-sm:hidden"
    >
      <Kbd>?</Kbd>
    </button>
  );
}
