"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { type PlotAxis, type PlotBox, valueAtX, xOf } from "./plot-scale.ts";
import type { TimeRange } from "./time-range.ts";

type TimeOverlayProps = {
  label: string;
  /** The width and the left and right margins count; `height` is that of the whole stack. */
  box: PlotBox;
  height: number;
  x: PlotAxis;
  bucketMs: number;
  /** The buckets drawn, both included. */
  first: number;
  last: number;
  bucket: number | null;
  onBucket: (bucket: number | null) => void;
  /** Null: the whole run again. */
  onZoom: (range: TimeRange | null) => void;
  valueText: string;
  children: ReactNode;
};

/** Less than this is a click, not a drag. */
const dragPx = 6;

/**
 * What listens over a stack of charts: the pointer moves one crosshair over all of them and a drag zooms. With the
 * keyboard arrows move it (Page Up and Page Down by ten), Shift with them selects, Enter zooms, Escape shows all again.
 */
export function TimeOverlay(props: TimeOverlayProps) {
  const { label, box, height, x, bucketMs, first, last, bucket, onBucket, onZoom, valueText, children } = props;
  const [anchor, setAnchor] = useState<number | null>(null);
  const [isDragging, setIsDragging] = useState(false);

  const bucketAt = (px: number) => Math.min(last, Math.max(first, Math.floor(valueAtX(box, x, px) / bucketMs)));
  const pxOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left + box.left;
  const edges = anchor === null || bucket === null ? null : [Math.min(anchor, bucket), Math.max(anchor, bucket) + 1];
  const [from, to] = edges?.map((edge) => xOf(box, x, Math.min(x.to, Math.max(x.from, edge * bucketMs)))) ?? [];
  const isSelection = from !== undefined && to !== undefined && anchor !== bucket && to - from > dragPx;

  function zoom() {
    if (isSelection && edges) onZoom({ fromMs: (edges[0] ?? 0) * bucketMs, toMs: (edges[1] ?? 0) * bucketMs });
    setAnchor(null);
    setIsDragging(false);
  }
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.pointerType === "touch") return onBucket(bucketAt(pxOf(event)));
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setAnchor(bucketAt(pxOf(event)));
    setIsDragging(true);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") return zoom();
    if (event.key === "Escape") {
      setAnchor(null);
      return isSelection ? undefined : onZoom(null);
    }
    const here = bucket ?? first - 1;
    const targets: Record<string, number> = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      PageDown: here + 10,
      PageUp: here - 10,
      Home: first,
      End: last,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (!event.shiftKey) setAnchor(null);
    else if (anchor === null) setAnchor(Math.max(first, here));
    onBucket(Math.min(last, Math.max(first, next)));
  }

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${label}, time`}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={bucket ?? first}
        aria-valuetext={valueText}
        style={{ left: box.left, right: box.right, height }}
        className="absolute top-0 cursor-crosshair touch-pan-y"
        onPointerMove={(event) => onBucket(bucketAt(pxOf(event)))}
        // A finger that lifts leaves the crosshair where it is, to be read.
        onPointerLeave={(event) => event.pointerType !== "touch" && !isDragging && onBucket(null)}
        onPointerDown={onPointerDown}
        onPointerUp={zoom}
        onPointerCancel={zoom}
        onKeyDown={onKeyDown}
        onBlur={() => onBucket(null)}
      />
      {isSelection && (
        <div
          aria-hidden="true"
          style={{ left: from, width: to - from, height }}
          className="pointer-events-none absolute top-0 border-accent border-x bg-(--window)"
        />
      )}
      {children}
    </>
  );
}
