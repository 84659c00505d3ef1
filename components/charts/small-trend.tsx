import { figureText, numberText } from "#lib/shared/number-text.ts";
import { linePath } from "./line-path.ts";
import { niceTicks } from "./ticks.ts";

type SmallTrendProps = {
  label: string;
  points: (number | null)[];
  /** The names of the first and the last point: run numbers. */
  ends: [string, string];
  /** Changes, by the index of the first point after them and its name. */
  marks?: { index: number; name: string }[];
  /** The axis's upper end, where several charts share one. */
  highest?: number;
  /** Marks each point: for a few of them, with gaps between. */
  isDotted?: boolean;
};

const box = { width: 266, height: 96, left: 42, right: 262, top: 8, bottom: 78 };

/** A small line with axes, one of several; drawn by the server. */
export function SmallTrend({ label, points, ends, marks, highest, isDotted = false }: SmallTrendProps) {
  const known = points.filter((point) => point !== null);
  const ticks = niceTicks(0, highest ?? Math.max(0, ...known), 2);
  const top = ticks.at(-1) ?? 1;
  const x = (index: number) =>
    Math.round((box.left + (index / Math.max(1, points.length - 1)) * (box.right - box.left)) * 10) / 10;
  const y = (value: number) => Math.round((box.bottom - (value / top) * (box.bottom - box.top)) * 10) / 10;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${box.width} ${box.height}`} className="h-auto w-full">
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${box.left} ${y(tick)}H${box.right}`}
            stroke={tick === 0 ? "var(--line-2)" : "var(--line)"}
            shapeRendering="crispEdges"
          />
          <text x={box.left - 6} y={y(tick) + 4} textAnchor="end" className="figures fill-ink-3 text-axis">
            {Number.isInteger(tick) ? numberText(tick) : figureText(tick)}
          </text>
        </g>
      ))}
      {marks?.map(({ index, name }) => (
        <g key={index}>
          <path d={`M${x(index - 0.5)} ${box.top}V${box.bottom}`} stroke="var(--accent)" strokeDasharray="2 2" />
          <text x={x(index - 0.5)} y={93} textAnchor="middle" className="figures fill-ink-3 text-axis">
            {name}
          </text>
        </g>
      ))}
      <path d={linePath(points, x, y)} fill="none" stroke="var(--d-2)" strokeWidth={1.5} strokeLinejoin="round" />
      {(isDotted || known.length === 1) &&
        points.map((point, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- a point is its place
          point === null ? null : <circle key={`at ${index}`} cx={x(index)} cy={y(point)} r={2.2} fill="var(--d-2)" />,
        )}
      <text x={box.left} y={93} className="figures fill-ink-3 text-axis">
        {ends[0]}
      </text>
      <text x={box.right} y={93} textAnchor="end" className="figures fill-ink-3 text-axis">
        {ends[1]}
      </text>
    </svg>
  );
}
