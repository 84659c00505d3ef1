import { type PlotAxis, type PlotBox, xOf } from "./plot-scale.ts";
import type { TimeTint } from "./time-chart-props.ts";

type TimeTintsProps = { tints: TimeTint[]; box: PlotBox; x: PlotAxis; isNamed: boolean };

/** Parts of the time, tinted below the lines; named where there is room. */
export function TimeTints({ tints, box, x, isNamed }: TimeTintsProps) {
  return tints.map((tint) => {
    const left = xOf(box, x, Math.max(tint.fromMs, x.from));
    const right = xOf(box, x, Math.min(tint.toMs, x.to));
    if (right <= left) return null;
    return (
      <g key={tint.fromMs}>
        <rect
          x={left}
          y={box.top}
          width={right - left}
          height={box.height - box.top - box.bottom}
          fill="var(--window-2)"
        />
        {isNamed && right - left > 48 && (
          <text x={(left + right) / 2} y={box.top + 14} textAnchor="middle" className="fill-ink-3 text-meta">
            {tint.label}
          </text>
        )}
      </g>
    );
  });
}
