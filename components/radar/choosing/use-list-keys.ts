"use client";

import type { KeyboardEvent, RefObject } from "react";

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from the search through the boxes and back, Escape to the search; a box is ticked by the space bar, as everywhere. */
export function useListKeys(board: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const stops = [...(board.current?.querySelectorAll<HTMLElement>("input[type=search], input[type=checkbox]") ?? [])];
    const at = stops.findIndex((stop) => stop === event.target);
    const step = steps[event.key];
    if (at === -1 || (step === undefined && event.key !== "Escape")) return;
    if (event.key === "Escape" && at === 0) return;
    event.preventDefault();
    stops[step === undefined ? 0 : Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  };
}
