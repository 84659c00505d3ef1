import { VerdictMark, type VerdictWord } from "#components/ui/verdict-mark.tsx";
import { linePath } from "./line-path.ts";

type SparklineProps = {
  /** What it shows, as words: it is a picture to a screen reader. */
  label: string;
  /** Oldest first; null leaves a gap. */
  points: (number | null)[];
  /** Normal, between two points' indexes. */
  bands?: { from: number; to: number; low: number; high: number }[];
  /** A dashed line and the words beside it: "≤ 300 ms". */
  objective?: { value: number; text: string } | null;
  /** At the last point. */
  verdict?: VerdictWord | null;
  /** When the first and the last point were: "22 Oct". */
  ends?: [string, string];
  width?: number;
  height?: number;
};

const room = 6;

/** A line without axes, drawn by the server; it needs no JavaScript. */
export function Sparkline({
  label,
  points,
  bands,
  objective,
  verdict,
  ends,
  width = 392,
  height = 68,
}: SparklineProps) {
  const right = width - (objective ? 64 : 8);
  const values = [...points, objective?.value, ...(bands?.flatMap((band) => [band.low, band.high]) ?? [])];
  const known = values.filter((value) => value !== null && value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => short(points.length < 2 ? right : 2 + (index / (points.length - 1)) * (right - 2));
  const y = (value: number) =>
    short(high === low ? height / 2 : room + ((high - value) / (high - low)) * (height - 2 * room));
  const last = points.findLastIndex((point) => point !== null);
  const end = points[last] ?? null;
  if (known.length === 0) return null;
  const fullHeight = height + (ends ? 14 : 0);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${fullHeight}`}
      width={width}
      height={fullHeight}
      className="h-auto max-w-full"
    >
      {bands?.map((band) => (
        <path
          key={band.from}
          d={`M${x(band.from)} ${y(band.high)}H${x(band.to)}V${y(band.low)}H${x(band.from)}Z`}
          fill="var(--band)"
        />
      ))}
      {objective && (
        <>
          <path d={`M2 ${y(objective.value)}H${right}`} stroke="var(--ink-2)" strokeDasharray="6 3" />
          <text x={right + 10} y={y(objective.value) + 4} className="figures fill-ink-3 text-axis">
            {objective.text}
          </text>
        </>
      )}
      <path
        d={linePath(points, x, y)}
        fill="none"
        stroke="var(--d-2)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {ends && (
        <>
          <text x={2} y={fullHeight - 3} className="figures fill-ink-3 text-axis">
            {ends[0]}
          </text>
          <text x={right} y={fullHeight - 3} textAnchor="end" className="figures fill-ink-3 text-axis">
            {ends[1]}
          </text>
        </>
      )}
      {verdict && end !== null && (
        <g transform={`translate(${x(last) - 6} ${y(end) - 6})`}>
          <VerdictMark verdict={verdict} size={12} />
        </g>
      )}
    </svg>
  );
}

function short(px: number): number {
  return Math.round(px * 10) / 10;
}
