import { msText } from "#lib/shared/number-text.ts";
import { type PercentileAt, tail } from "./percentile-scale.ts";
import { type PlotAxis, type PlotBox, spreadLabels, xOf, yOf } from "./plot-scale.ts";

const labelled = [50, 95, 99, 99.9];

type PercentileLabelsProps = { points: PercentileAt[]; name: string; box: PlotBox; x: PlotAxis; y: PlotAxis };

/** The figures that people know a distribution by, and the names at the lines' ends. */
export function PercentileLabels({ points, name, box, x, y }: PercentileLabelsProps) {
  const last = points.at(-1);
  const right = box.width - box.right + 6;
  const lastNormal = last?.normal?.middle;
  const [own, normal] = spreadLabels(
    [last?.ms ?? 1, lastNormal ?? 1].map((ms) => yOf(box, y, Math.log10(ms))),
    15,
    box.top,
    box.height - box.bottom,
  );
  return (
    <>
      {points
        .filter(({ percentile }) => labelled.includes(percentile))
        .map(({ percentile, ms }) => {
          const [at, level] = [xOf(box, x, tail(percentile)), yOf(box, y, Math.log10(ms))];
          // Near the axis there is room only below the line, which rises to the right.
          const isStart = at < box.left + 48;
          return (
            <g key={percentile}>
              <circle cx={at} cy={level} r={3} fill="var(--d-3)" stroke="var(--paper)" />
              <text
                x={isStart ? at + 6 : at - 6}
                y={isStart ? level + 12 : level - 8}
                textAnchor={isStart ? "start" : "end"}
                stroke="var(--paper)"
                strokeWidth={4}
                className="figures fill-ink font-medium text-axis [paint-order:stroke]"
              >
                {msText(ms)}
              </text>
            </g>
          );
        })}
      <text x={right} y={(own ?? 0) + 4} className="fill-ink font-semibold text-meta">
        {name}
      </text>
      {lastNormal !== undefined && (
        <text x={right} y={(normal ?? 0) + 4} className="fill-ink-3 text-meta">
          normal
        </text>
      )}
      <text x={box.width - box.right} y={box.height - 6} textAnchor="end" className="figures fill-ink-3 text-axis">
        percentile
      </text>
    </>
  );
}
