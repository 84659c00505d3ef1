"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { clockText, numberText } from "#lib/shared/number-text.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { CrosshairTip } from "./crosshair-tip.tsx";
import { type Stack, StackedBars } from "./stacked-bars.tsx";
import { type TimeSpan, TimeSpans } from "./time-spans.tsx";
import { toneColor } from "./tones.ts";
import { useWidth } from "./use-width.ts";

type StackedColumnsProps = {
  title: string;
  meta?: ReactNode;
  fileName: string;
  /** Written at the top left: "failed requests every 10 s". */
  unit: string;
  columnMs: number;
  stacks: Stack[];
  /** Below the columns, on the same time: how long something went on. */
  spans: TimeSpan[];
  /** Over the spans: "Kinds of error, from their first to their last". */
  spansTitle: string;
};

/** Counts over time, one upon the other, with what went on meanwhile. Drawn by the server. */
export function StackedColumns(props: StackedColumnsProps) {
  const { title, meta, fileName, unit, columnMs, stacks, spans, spansTitle } = props;
  const [at, setAt] = useState<number | null>(null);
  const [ref, width] = useWidth<HTMLDivElement>();
  const columns = stacks[0]?.counts.length ?? 0;
  const keep = (column: number) => Math.min(columns - 1, Math.max(0, column));

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const area = event.currentTarget.getBoundingClientRect();
    setAt(keep(Math.floor(((event.clientX - area.left) / area.width) * columns)));
  }
  function onKeyDown(event: KeyboardEvent) {
    const here = at ?? -1;
    const targets: Record<string, number> = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: columns - 1 };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(keep(next));
  }
  const shown = at ?? 0;
  const time = `${clockText(shown * columnMs)}–${clockText((shown + 1) * columnMs)}`;
  const counted = stacks.map(({ name, counts }) => `${numberText(counts[shown] ?? 0)} of ${name}`);

  return (
    <ChartFrame
      title={title}
      meta={meta}
      fileName={fileName}
      data={() => ({
        columns: ["time", ...stacks.map(({ name }) => name)],
        rows: Array.from({ length: columns }, (_, k) => [
          clockText(k * columnMs),
          ...stacks.map(({ counts }) => counts[k] ?? 0),
        ]),
      })}
    >
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5 pb-1 text-ink-2 text-meta">
        {stacks.map(({ name, tone }) => (
          <li key={name} className="flex min-w-0 items-center gap-1.5">
            <svg data-chart="" aria-hidden="true" width={8} height={8} className="shrink-0">
              <rect width={8} height={8} fill={toneColor(tone)} />
            </svg>
            <span data-chart-text="" className="figures truncate">
              {name}
            </span>
          </li>
        ))}
      </ul>
      <div ref={ref} className="relative">
        <StackedBars unit={unit} columnMs={columnMs} stacks={stacks}>
          <div
            role="slider"
            tabIndex={0}
            aria-label={`${title}, time`}
            aria-valuemin={0}
            aria-valuemax={columns - 1}
            aria-valuenow={shown}
            aria-valuetext={`${time}: ${counted.join(", ")}`}
            className="absolute inset-0 cursor-crosshair touch-pan-y"
            onPointerDown={onPointerMove}
            onPointerMove={onPointerMove}
            onPointerLeave={(event) => event.pointerType !== "touch" && setAt(null)}
            onKeyDown={onKeyDown}
            onBlur={() => setAt(null)}
          />
          {at !== null && (
            <span
              aria-hidden="true"
              style={{ left: `${(100 * at) / columns}%`, width: `${100 / columns}%` }}
              className="pointer-events-none absolute inset-y-0 outline outline-1 outline-accent"
            />
          )}
        </StackedBars>
        {at !== null && width !== null && (
          <CrosshairTip x={44 + ((at + 0.5) / columns) * (width - 120)} width={width} top={24}>
            <b className="figures">{time}</b>
            {stacks.map(({ name, counts }) => (
              <span key={name} className="figures block max-w-80 truncate">
                {numberText(counts[at] ?? 0)} <span className="text-ink-2">{name}</span>
              </span>
            ))}
          </CrosshairTip>
        )}
        {spans.length > 0 && <TimeSpans title={spansTitle} spans={spans} lengthMs={columns * columnMs} />}
      </div>
    </ChartFrame>
  );
}
