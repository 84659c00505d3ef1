import { VerdictMark } from "#components/ui/verdict-mark.tsx";
import { type PlotAxis, type PlotBox, xOf, yOf } from "./plot-scale.ts";
import type { TrendPoint } from "./trend-chart-props.ts";

/** The runs on a trend, each with the symbol that its verdict asks for. */
export function TrendPoints({ points, box, x, y }: { points: TrendPoint[]; box: PlotBox; x: PlotAxis; y: PlotAxis }) {
  // Marks that would hide each other are drawn smaller.
  const small = Math.min(11, Math.max(7, xOf(box, x, 1) - xOf(box, x, 0)));
  return points.map((point, index) => {
    if (point.value === null) return null;
    const [at, height] = [xOf(box, x, index), yOf(box, y, point.value)];
    const isLast = index === points.length - 1;
    if (point.verdict === "invalid" || point.verdict === "not comparable")
      return <circle key={point.number} cx={at} cy={height} r={3} fill="var(--paper)" stroke="var(--ink-3)" />;
    if (point.verdict && (isLast || point.verdict === "fail" || point.verdict === "warning")) {
      const size = isLast ? 13 : small;
      return (
        <g key={point.number} transform={`translate(${at - size / 2} ${height - size / 2})`}>
          <VerdictMark verdict={point.verdict} size={size} />
        </g>
      );
    }
    return <circle key={point.number} cx={at} cy={height} r={2.2} fill="var(--d-2)" />;
  });
}
