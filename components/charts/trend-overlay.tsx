"use client";

import Link from "next/link";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { CrosshairTip } from "./crosshair-tip.tsx";
import { type PlotAxis, type PlotBox, valueAtX, xOf, yOf } from "./plot-scale.ts";
import type { TrendPoint } from "./trend-chart-props.ts";

type TrendOverlayProps = { points: TrendPoint[]; box: PlotBox; x: PlotAxis; y: PlotAxis };

/** One link over the whole plot that leads to the run under the pointer, or to the one that arrow keys chose. */
export function TrendOverlay({ points, box, x, y }: TrendOverlayProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = points.length - 1;
  const index = Math.min(chosen ?? last, last);
  const point = points[index];
  if (!point) return null;
  const choose = (next: number) => setChosen(Math.min(last, Math.max(0, next)));

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left + box.left;
    choose(Math.round(valueAtX(box, x, px)));
  }
  function onKeyDown(event: KeyboardEvent) {
    const targets: Record<string, number> = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  }

  return (
    <>
      <Link
        href={point.href}
        prefetch={false}
        aria-label={`${runText(point)}. Arrow keys choose a run.`}
        style={{ left: box.left, right: box.right, top: box.top, bottom: box.bottom }}
        className="absolute focus-visible:outline-offset-4"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosen(null)}
        onFocus={() => setChosen(index)}
        onBlur={() => setChosen(null)}
        onKeyDown={onKeyDown}
      />
      <span aria-live="polite" className="sr-only">
        {chosen !== null && runText(point)}
      </span>
      {chosen !== null && <ChosenRun point={point} at={xOf(box, x, index)} box={box} y={y} />}
    </>
  );
}

type ChosenRunProps = { point: TrendPoint; at: number; box: PlotBox; y: PlotAxis };

function ChosenRun({ point, at, box, y }: ChosenRunProps) {
  return (
    <>
      {point.value !== null && (
        <span
          aria-hidden="true"
          style={{ left: at - 8, top: yOf(box, y, point.value) - 8 }}
          className="pointer-events-none absolute size-4 rounded-full border-2 border-accent"
        />
      )}
      <CrosshairTip x={at} width={box.width} top={box.top + 8}>
        <b>Run {point.number}</b> <span className="text-ink-3">{point.day}</span>
        <br />
        <span className="figures">{point.text}</span> <span className="text-ink-2">{point.verdict}</span>
      </CrosshairTip>
    </>
  );
}

function runText({ number, day, text, verdict }: TrendPoint): string {
  return `Run ${number}, ${day}, ${text}${verdict ? `, ${verdict}` : ""}`;
}
