"use client";

import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";

type MoveHandleProps = {
  /** What it moves: "objective 3". */
  label: string;
  /** The place of its row in the list around it. */
  index: number;
  onMove: (to: number) => void;
};

/** Moves its row within a list: dragged by mouse or finger, or with the arrow keys while it has the focus. */
export function MoveHandle({ label, index, onMove }: MoveHandleProps) {
  const row = useRef({ index, onMove });
  const stop = useRef(() => {});
  useEffect(() => {
    row.current = { index, onMove };
  });
  useEffect(() => () => stop.current(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? index - 1 : index + 1);
  }
  /** Followed on the whole page: a row that is put elsewhere loses what it had captured. */
  function onPointerDown({ currentTarget: handle, pointerId }: PointerEvent<HTMLElement>) {
    const dragging = new AbortController();
    const { signal } = dragging;
    const end = (event: globalThis.PointerEvent) => event.pointerId === pointerId && dragging.abort();
    stop.current = () => dragging.abort();
    window.addEventListener(
      "pointermove",
      (event) => {
        const to = placeAt(handle, event.clientY);
        if (event.pointerId === pointerId && to !== row.current.index) row.current.onMove(to);
      },
      { signal },
    );
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", end, { signal });
  }
  return (
    <button
      type="button"
      data-handle
      aria-label={`Move ${label}: arrow up, arrow down`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      className="inline-flex size-7 cursor-grab touch-none items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink active:cursor-grabbing"
    >
      <GripVertical aria-hidden="true" size={14} />
    </button>
  );
}

/** The place of a row that is held at this height: below every other row whose middle is above it. */
function placeAt(handle: HTMLElement, y: number): number {
  const own = handle.closest("li");
  const others = [...(own?.parentElement?.children ?? [])].filter((row) => row !== own);
  return others.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;
}
