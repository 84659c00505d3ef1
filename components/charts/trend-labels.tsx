import { type PlotAxis, type PlotBox, spreadLabels, xOf, yOf } from "./plot-scale.ts";
import type { TrendBand, TrendLimit, TrendMark } from "./trend-chart-props.ts";

type Scales = { box: PlotBox; x: PlotAxis; y: PlotAxis };

/** What was normal, as bands with a dashed mean: below the line. */
export function TrendBands({ bands, box, x, y }: Scales & { bands: TrendBand[] }) {
  return bands.map(({ from, to, low, mean, high }) => {
    const left = Math.max(box.left, xOf(box, x, from - 0.5));
    const right = Math.min(box.width - box.right, xOf(box, x, to + 0.5));
    const [top, middle, bottom] = [yOf(box, y, high), yOf(box, y, mean), yOf(box, y, low)];
    return (
      <g key={from}>
        <rect x={left} y={top} width={right - left} height={Math.max(0, bottom - top)} fill="var(--band)" />
        <line x1={left} x2={right} y1={middle} y2={middle} stroke="var(--d-grey)" strokeDasharray="3 3" />
      </g>
    );
  });
}

/** Objective and normal at the right end; lines only where `isDrawn`. */
export function TrendLimits({ limits, box, y }: Scales & { limits: (TrendLimit & { isDrawn: boolean })[] }) {
  const right = box.width - box.right;
  const places = spreadLabels(
    limits.map(({ value }) => yOf(box, y, value)),
    32,
    box.top,
    box.height - box.bottom,
  );
  return limits.map(({ value, title, text, isDrawn }, k) => {
    const at = yOf(box, y, value);
    const label = places[k] ?? at;
    return (
      <g key={title}>
        {isDrawn && <line x1={box.left} x2={right} y1={at} y2={at} stroke="var(--ink-2)" strokeDasharray="6 3" />}
        <text x={right + 8} y={label - 3} className={`font-medium text-axis ${isDrawn ? "fill-ink-2" : "fill-ink-3"}`}>
          {title}
        </text>
        <text x={right + 8} y={label + 11} className="figures fill-ink-3 text-axis">
          {text}
        </text>
      </g>
    );
  });
}

/** The dotted lines of changes; their words are links above the chart. */
export function TrendMarkLines({ marks, box, x }: Scales & { marks: TrendMark[] }) {
  return marks.map(({ index }) => {
    const at = xOf(box, x, index - 0.5);
    return (
      <line
        key={index}
        x1={at}
        x2={at}
        y1={box.top - 16}
        y2={box.height - box.bottom}
        stroke="var(--accent)"
        strokeDasharray="2 2"
      />
    );
  });
}
