import type { ReactNode } from "react";
import { numberText } from "#lib/shared/number-text.ts";
import { niceTicks, timeTicks } from "./ticks.ts";
import { type Tone, toneColor } from "./tones.ts";

/** Counts of one kind, one a column. */
export type Stack = { name: string; tone: Tone; counts: number[] };

type StackedBarsProps = {
  unit: string;
  columnMs: number;
  stacks: Stack[];
  /** What listens and floats above the columns. */
  children: ReactNode;
};

/** The columns with their axes, as wide as there is room, without measuring. */
export function StackedBars({ unit, columnMs, stacks, children }: StackedBarsProps) {
  const columns = stacks[0]?.counts.length ?? 0;
  const sums = Array.from({ length: columns }, (_, k) => stacks.reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0));
  const heights = countTicks(Math.max(1, ...sums));
  const top = heights.at(-1) ?? 1;
  return (
    <div className="pt-5 pr-19 pb-6 pl-11">
      <span data-chart-text="" className="figures absolute top-0 left-0 text-axis text-ink-3">
        {unit}
      </span>
      <div className="relative h-28">
        <svg
          data-chart=""
          aria-hidden="true"
          viewBox={`0 0 ${columns} ${top}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {heights.map((tick) => (
            <path
              key={tick}
              d={`M0 ${top - tick}H${columns}`}
              stroke={tick === 0 ? "var(--line-2)" : "var(--line)"}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {stacks.map(({ name, tone }, level) => (
            <path key={name} d={barsPath(stacks, level, top)} fill={toneColor(tone)} />
          ))}
        </svg>
        {heights.map((tick) => (
          <span
            key={tick}
            data-chart-text=""
            style={{ bottom: `${(100 * tick) / top}%` }}
            className="figures absolute right-full mr-1.5 translate-y-1/2 text-axis text-ink-3"
          >
            {numberText(tick)}
          </span>
        ))}
        {timeTicks(0, columns * columnMs, 8).map(({ ms, text }, k) => (
          <span
            key={ms}
            data-chart-text=""
            style={{ left: `${(100 * ms) / (columns * columnMs)}%` }}
            className={`figures absolute top-full mt-1.5 -translate-x-1/2 whitespace-nowrap text-axis text-ink-3 ${k % 2 === 1 ? "max-sm:hidden" : ""}`}
          >
            {text}
          </span>
        ))}
        {children}
      </div>
    </div>
  );
}

/** Of whole things, in steps of whole ones: at most three. */
function countTicks(most: number): number[] {
  const [, step = 1] = niceTicks(0, 3 * Math.ceil(most / 3), 3);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, k) => k * step);
}

/** All columns of one stack as one path, upon the stacks before it. */
function barsPath(stacks: Stack[], level: number, top: number): string {
  return (stacks[level]?.counts ?? [])
    .map((count, k) => {
      if (count === 0) return "";
      const below = stacks.slice(0, level).reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0);
      return `M${k + 0.08} ${top - below}v${-count}h0.84v${count}z`;
    })
    .join("");
}
