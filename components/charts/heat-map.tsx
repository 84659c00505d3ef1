"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { clockText, msText, numberText } from "#lib/shared/number-text.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { HeatGrid } from "./heat-grid.tsx";
import type { HeatCounts } from "./heat-levels.ts";
import { HeatScale } from "./heat-scale.tsx";

export type HeatMapProps = {
  title: string;
  meta?: ReactNode;
  fileName: string;
  /** What is counted: "requests". */
  things: string;
  columnMs: number;
  /** One more than there are rows; of equal ratio. */
  edgesMs: number[];
  counts: HeatCounts;
  /** A line across it: an objective. */
  threshold?: { ms: number; label: string } | null;
};

type At = { column: number; row: number };

/** How many fell when, and how long they took, on a logarithmic axis. Drawn by the server. */
export function HeatMap({ title, meta, fileName, things, columnMs, edgesMs, counts, threshold }: HeatMapProps) {
  const [at, setAt] = useState<At | null>(null);
  const rows = edgesMs.length - 1;
  const keep = ({ column, row }: At) => ({
    column: Math.min(counts.length - 1, Math.max(0, column)),
    row: Math.min(rows - 1, Math.max(0, row)),
  });

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * counts.length);
    const row = rows - 1 - Math.floor(((event.clientY - box.top) / box.height) * rows);
    setAt(keep({ column, row }));
  }
  function onKeyDown(event: KeyboardEvent) {
    const { column, row } = at ?? { column: -1, row: busiestRow(counts) };
    const targets: Record<string, At> = {
      ArrowRight: { column: column + 1, row },
      ArrowLeft: { column: column - 1, row },
      ArrowUp: { column, row: row + 1 },
      ArrowDown: { column, row: row - 1 },
    };
    const next = targets[event.key];
    if (!next) return;
    event.preventDefault();
    setAt(keep(next));
  }
  const cell = at ?? { column: 0, row: 0 };
  const words = {
    time: `${clockText(cell.column * columnMs)}–${clockText((cell.column + 1) * columnMs)}`,
    range: `${msText(edgesMs[cell.row] ?? 0)}–${msText(edgesMs[cell.row + 1] ?? 0)} ms`,
    count: `${numberText(counts[cell.column]?.[cell.row] ?? 0)} ${things}`,
  };

  return (
    <ChartFrame
      title={title}
      meta={meta}
      fileName={fileName}
      data={() => ({
        columns: [
          "time",
          ...edgesMs.slice(0, -1).map((low, row) => `${msText(low)}–${msText(edgesMs[row + 1] ?? low)} ms`),
        ],
        rows: counts.map((cells, column) => [clockText(column * columnMs), ...cells]),
      })}
    >
      <HeatScale highest={Math.max(0, ...counts.flat())} />
      <HeatGrid columnMs={columnMs} edgesMs={edgesMs} counts={counts} threshold={threshold ?? null}>
        <div
          role="slider"
          tabIndex={0}
          aria-label={`${title}, cells`}
          aria-valuemin={0}
          aria-valuemax={counts.length - 1}
          aria-valuenow={cell.column}
          aria-valuetext={`${words.time}, ${words.range}: ${words.count}`}
          className="absolute inset-0 cursor-crosshair touch-pan-y"
          onPointerDown={onPointerMove}
          onPointerMove={onPointerMove}
          onPointerLeave={(event) => event.pointerType !== "touch" && setAt(null)}
          onKeyDown={onKeyDown}
          onBlur={() => setAt(null)}
        />
        {at && (
          <HeatTip column={at.column} row={at.row} columns={counts.length} rows={rows}>
            <b className="figures">{words.time}</b> <span className="text-ink-2">{words.range}</span>
            <br />
            <span className="figures">{words.count}</span>
          </HeatTip>
        )}
      </HeatGrid>
    </ChartFrame>
  );
}

function busiestRow(counts: HeatCounts): number {
  const sums = (counts[0] ?? []).map((_, row) => counts.reduce((sum, cells) => sum + (cells[row] ?? 0), 0));
  return sums.indexOf(Math.max(...sums));
}

type HeatTipProps = At & { columns: number; rows: number; children: ReactNode };

function HeatTip({ column, row, columns, rows, children }: HeatTipProps) {
  const [left, top] = [(column / columns) * 100, ((rows - 1 - row) / rows) * 100];
  const side = left > 50 ? { right: `${100 - left + 2}%` } : { left: `${left + 100 / columns + 2}%` };
  return (
    <>
      <div
        aria-hidden="true"
        style={{ left: `${left}%`, top: `${top}%`, width: `${100 / columns}%`, height: `${100 / rows}%` }}
        className="pointer-events-none absolute outline outline-2 outline-accent"
      />
      <div
        aria-hidden="true"
        style={{ top: `${Math.min(top, 70)}%`, ...side }}
        className="pointer-events-none absolute z-10 whitespace-nowrap rounded border border-line-2 bg-float px-2.5 py-1.5 text-meta leading-4.5 shadow-float"
      >
        {children}
      </div>
    </>
  );
}
