"use client";

import { useEffect } from "react";
import { onFirstSign } from "#components/ui/on-first-sign.ts";

/** Where a running round is one step away: the code of its desk comes with the first sign of somebody there. */
export function RoundDeskAhead() {
  useEffect(() => onFirstSign(() => void import("./asked-desk.tsx")), []);
  return null;
}
