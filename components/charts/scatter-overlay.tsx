"use client";

import Link from "next/link";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { CrosshairTip } from "./crosshair-tip.tsx";
import { type PlotAxis, type PlotBox, xOf, yOf } from "./plot-scale.ts";
import type { ScatterPoint } from "./scatter-chart-props.ts";

type ScatterOverlayProps = {
  label: string;
  points: ScatterPoint[];
  box: PlotBox;
  x: PlotAxis;
  y: PlotAxis;
  at: (x: number) => number;
};

/** Over the whole plot: the dot nearest to the pointer, or the one that arrow keys chose; a link where dots lead somewhere. */
export function ScatterOverlay({ label, points, box, x, y, at }: ScatterOverlayProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = points.length - 1;
  const index = Math.min(chosen ?? last, last);
  const point = points[index];
  if (!point) return null;
  const place = (one: ScatterPoint) => ({ left: xOf(box, x, at(one.x)), top: yOf(box, y, one.y) });

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const area = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - area.left + box.left, event.clientY - area.top + box.top];
    const distances = points.map((one) => {
      const { left, top } = place(one);
      return Math.hypot(left - px, top - py);
    });
    setChosen(distances.indexOf(Math.min(...distances)));
  }
  function onKeyDown(event: KeyboardEvent) {
    const here = chosen ?? -1;
    const targets: Record<string, number> = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: last };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(last, Math.max(0, next)));
  }
  const shared = {
    style: { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
    onPointerMove,
    onPointerLeave: () => setChosen(null),
    onKeyDown,
    onBlur: () => setChosen(null),
  };
  const { left, top } = place(point);
  return (
    <>
      {point.href ? (
        <Link
          {...shared}
          href={point.href}
          prefetch={false}
          aria-label={`${label}: ${point.title}, ${point.words}. Arrow keys choose another.`}
          className="absolute focus-visible:outline-offset-4"
          onFocus={() => setChosen(index)}
        />
      ) : (
        <div
          {...shared}
          role="slider"
          tabIndex={0}
          aria-label={`${label}, points`}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={index}
          aria-valuetext={`${point.title}, ${point.words}`}
          className="absolute touch-pan-y"
        />
      )}
      <span aria-live="polite" className="sr-only">
        {chosen !== null && point.href && `${point.title}, ${point.words}`}
      </span>
      {chosen !== null && (
        <>
          <span
            aria-hidden="true"
            style={{ left: left - 8, top: top - 8 }}
            className="pointer-events-none absolute size-4 rounded-full border-2 border-accent"
          />
          <CrosshairTip x={left} width={box.width} top={Math.max(0, Math.min(top - 20, box.height - 90))}>
            <b>{point.title}</b>
            <br />
            <span className="figures">{point.words}</span>
          </CrosshairTip>
        </>
      )}
    </>
  );
}
