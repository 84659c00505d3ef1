import { type PlotAxis, type PlotBox, spreadLabels, xOf, yOf } from "./plot-scale.ts";
import type { Threshold, TimeMark, TimeSeries } from "./time-chart-props.ts";
import { toneColor } from "./tones.ts";

type TimeLabelsProps = {
  box: PlotBox;
  x: PlotAxis;
  y: PlotAxis;
  lines: TimeSeries[];
  thresholds: Threshold[];
  marks: TimeMark[];
};

/** Over the lines of a panel: its thresholds, the names at the lines' ends, and where something happened. */
export function TimeLabels({ box, x, y, lines, thresholds, marks }: TimeLabelsProps) {
  const right = box.width - box.right;
  const ends = lines.flatMap((line) => {
    const text = line.endLabel ?? line.name;
    const at = levelAtEnd(line.points);
    return text === "" || at === null ? [] : [{ key: line.key, text, tone: line.tone, at: yOf(box, y, at) }];
  });
  const limits = thresholds.map(({ value, label }) => ({
    key: label,
    text: label,
    tone: null,
    at: yOf(box, y, value),
  }));
  const labels = [...ends, ...limits];
  const places = spreadLabels(
    labels.map((label) => label.at),
    14,
    box.top,
    box.height - box.bottom,
  );
  return (
    <>
      {limits.map(({ key, at }) => (
        <line key={key} x1={box.left} x2={right} y1={at} y2={at} stroke="var(--ink-2)" strokeDasharray="6 3" />
      ))}
      {labels.map(({ key, text, tone }, k) => (
        <text
          key={key}
          x={right + 8}
          y={(places[k] ?? 0) + 4}
          fill={tone === "2" || tone === "3" || tone === "plum" ? toneColor(tone) : "var(--ink-2)"}
          className={tone === null ? "font-medium text-axis" : "text-meta"}
        >
          {text}
        </text>
      ))}
      {marks
        .filter(({ atMs }) => atMs >= x.from && atMs <= x.to)
        .map(({ atMs }) => {
          const at = xOf(box, x, atMs);
          return (
            <line
              key={atMs}
              x1={at}
              x2={at}
              y1={box.top}
              y2={box.height - box.bottom}
              stroke="var(--accent)"
              strokeDasharray="2 2"
            />
          );
        })}
    </>
  );
}

/** Where a line's label belongs: the median of its last tenth, since the very end of a run often falls to nothing. */
function levelAtEnd(points: (number | null)[]): number | null {
  const known = points.filter((point) => point !== null);
  const tail = known.slice(-Math.max(3, Math.ceil(known.length / 10))).toSorted((a, b) => a - b);
  return tail[Math.floor(tail.length / 2)] ?? null;
}
