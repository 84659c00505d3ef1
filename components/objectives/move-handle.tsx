"use client";

import { GripVertical } from "lucide-react";
import type { KeyboardEvent, PointerEvent } from "react";

type MoveHandleProps = { index: number; onMove: (to: number) => void };

/** Moves its row: dragged by mouse or finger, or with the arrow keys while it has the focus. */
export function MoveHandle({ index, onMove }: MoveHandleProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? index - 1 : index + 1);
  }
  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = rowAt(event.currentTarget, event.clientY);
    if (to !== -1 && to !== index) onMove(to);
  }
  return (
    <button
      type="button"
      data-handle
      aria-label={`Move objective ${index + 1}: arrow up, arrow down`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      style={{ gridArea: "handle" }}
      className="inline-flex size-7 cursor-grab touch-none items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink active:cursor-grabbing"
    >
      <GripVertical aria-hidden="true" size={14} />
    </button>
  );
}

/** The index of the row whose middle the pointer has passed; -1 beside the list. */
function rowAt(handle: HTMLElement, y: number): number {
  const rows = [...(handle.closest("ul")?.children ?? [])];
  return rows.findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return y >= top && y < bottom;
  });
}
