"use client";

import { Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

/** Opens the browser's own dialog for paper and PDF. */
export function PrintButton() {
  return (
    <Button hotkey="P" onClick={() => window.print()}>
      <Printer aria-hidden="true" size={14} />
      Print
    </Button>
  );
}
