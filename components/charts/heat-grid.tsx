import type { ReactNode } from "react";
import { msText } from "#lib/shared/number-text.ts";
import { type HeatCounts, heatPaths } from "./heat-levels.ts";
import { logTicks, timeTicks } from "./ticks.ts";

type HeatGridProps = {
  columnMs: number;
  edgesMs: number[];
  counts: HeatCounts;
  threshold: { ms: number; label: string } | null;
  /** What listens and floats above the cells. */
  children: ReactNode;
};

/** The cells with their axes, as wide as there is room, without measuring. */
export function HeatGrid({ columnMs, edgesMs, counts, threshold, children }: HeatGridProps) {
  const [columns, rows] = [counts.length, edgesMs.length - 1];
  const [low, high] = [Math.log(edgesMs[0] ?? 1), Math.log(edgesMs[rows] ?? 10)];
  const upTo = (ms: number) => (100 * (Math.log(ms) - low)) / (high - low);
  const times = timeTicks(0, columns * columnMs, 8);
  const heights = logTicks(edgesMs[0] ?? 1, edgesMs[rows] ?? 10).filter((ms) => upTo(ms) >= 0 && upTo(ms) <= 100);
  const limit = threshold && upTo(threshold.ms);
  return (
    <div className="pt-2 pr-[76px] pb-6 pl-11">
      <div className="relative" style={{ height: rows * 7 }}>
        <svg
          data-chart=""
          aria-hidden="true"
          viewBox={`0 0 ${columns} ${rows}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {heatPaths(counts).map((path, level) => (
            <path key={`h${level + 1}`} d={path} fill={`var(--h${level})`} shapeRendering="crispEdges" />
          ))}
          <path d={gapPath(columns, rows)} stroke="var(--paper)" strokeWidth={0.6} vectorEffect="non-scaling-stroke" />
        </svg>
        {heights.map((ms) => (
          <span
            key={ms}
            data-chart-text=""
            style={{ bottom: `${upTo(ms)}%` }}
            className="figures absolute right-full mr-1.5 translate-y-1/2 text-axis text-ink-3"
          >
            {msText(ms)}
          </span>
        ))}
        {times.map(({ ms, text }, k) => (
          <span
            key={ms}
            data-chart-text=""
            style={{ left: `${(100 * ms) / (columns * columnMs)}%` }}
            className={`figures absolute top-full mt-1.5 -translate-x-1/2 text-axis text-ink-3 ${k % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {text}
          </span>
        ))}
        {limit !== null && limit > 0 && limit < 100 && (
          <div style={{ bottom: `${limit}%` }} className="absolute inset-x-0">
            <svg data-chart="" aria-hidden="true" className="absolute h-px w-full overflow-visible">
              <line x1="0" x2="100%" stroke="var(--ink)" strokeDasharray="6 3" />
            </svg>
            <span
              data-chart-text=""
              className="absolute left-full ml-2 -translate-y-1/2 whitespace-nowrap font-medium text-axis text-ink-2"
            >
              {threshold?.label}
            </span>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function gapPath(columns: number, rows: number): string {
  const down = Array.from({ length: columns - 1 }, (_, k) => `M${k + 1} 0v${rows}`);
  const across = Array.from({ length: rows - 1 }, (_, k) => `M0 ${k + 1}h${columns}`);
  return [...down, ...across].join("");
}
