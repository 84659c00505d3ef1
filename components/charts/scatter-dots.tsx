import { type PlotAxis, type PlotBox, xOf, yOf } from "./plot-scale.ts";
import type { ScatterMark, ScatterMean, ScatterPoint } from "./scatter-chart-props.ts";

type ScatterDotsProps = {
  points: ScatterPoint[];
  means: ScatterMean[];
  marks: ScatterMark[];
  isPath: boolean;
  box: PlotBox;
  x: PlotAxis;
  y: PlotAxis;
  at: (x: number) => number;
};

/** What a scatter chart draws within its axes. */
export function ScatterDots({ points, means, marks, isPath, box, x, y, at }: ScatterDotsProps) {
  const px = (value: number) => xOf(box, x, at(value));
  const py = (value: number) => yOf(box, y, value);
  const path = points.map((point, k) => `${k === 0 ? "M" : "L"}${px(point.x).toFixed(1)} ${py(point.y).toFixed(1)}`);
  return (
    <>
      {isPath && <path d={path.join("")} fill="none" stroke="var(--d-1)" strokeOpacity={0.7} />}
      {points.map((point) => (
        <circle
          key={`${point.title} ${point.x}`}
          cx={px(point.x)}
          cy={py(point.y)}
          r={isPath ? 2.2 : 3}
          fill={isPath ? "var(--d-3)" : "var(--d-2)"}
          fillOpacity={means.length > 0 ? 0.55 : 0.9}
        />
      ))}
      {means.map(({ x: value, mean, low, high }) => {
        // Beside the dots, which it would cover.
        const [middle, level] = [px(value) + 14, py(mean)];
        return (
          <g key={value} stroke="var(--ink)" strokeWidth={1.5}>
            {low !== null && high !== null && <path d={`M${middle} ${py(high)}V${py(low)}`} />}
            {low !== null && high !== null && (
              <path d={`M${middle - 4} ${py(high)}h8M${middle - 4} ${py(low)}h8`} strokeWidth={1} />
            )}
            <path d={`M${middle - 9} ${level}h18`} strokeWidth={2.5} />
          </g>
        );
      })}
      {marks.map(({ x: value, label }, k) => {
        const middle = px(value);
        const isRight = middle > box.width / 2;
        return (
          <g key={value}>
            <path d={`M${middle} ${box.top}V${box.height - box.bottom}`} stroke="var(--ink-2)" strokeDasharray="6 3" />
            <text
              x={isRight ? middle - 6 : middle + 6}
              y={box.height - box.bottom - 8 - 18 * k}
              textAnchor={isRight ? "end" : "start"}
              stroke="var(--paper)"
              strokeWidth={4}
              className="fill-ink-2 font-medium text-meta [paint-order:stroke]"
            >
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}
