import { niceTicks } from "./ticks.ts";

export type DotRow = {
  name: string;
  /** Drawn as a line through the dots; null for none. */
  middle: number | null;
  dots: { key: string; value: number; words: string }[];
};

type DotRowsProps = {
  rows: readonly DotRow[];
  /** A level that a label names, drawn over all rows. */
  level?: { value: number; words: string } | null;
  /** A tick as text, with its unit. */
  tickText: (value: number) => string;
};

const rowHeight = 34;
const top = 18;

/** Single figures of few groups, a row each on one axis. Drawn by the server; figures stand beside it as text. */
export function DotRows({ rows, level = null, tickText }: DotRowsProps) {
  const values = rows.flatMap(({ dots }) => dots.map(({ value }) => value));
  const all = level ? [...values, level.value] : values;
  if (values.length === 0) return null;
  const ticks = niceTicks(Math.min(...all), Math.max(...all), 5);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (value: number) => `${(3 + (94 * (value - low)) / (high - low)).toFixed(2)}%`;
  const bottom = top + rows.length * rowHeight;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <div className="flex flex-col text-meta" style={{ paddingTop: top }}>
        {rows.map(({ name }) => (
          <span key={name} data-chart-text className="flex items-center text-ink-2" style={{ height: rowHeight }}>
            {name}
          </span>
        ))}
      </div>
      <svg data-chart aria-hidden="true" width="100%" height={bottom + 22} className="block overflow-visible">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke="var(--line)" />
            <text x={x(tick)} y={bottom + 15} textAnchor="middle" className="fill-ink-3 text-axis">
              {tickText(tick)}
            </text>
          </g>
        ))}
        {level && (
          <g>
            <line
              x1={x(level.value)}
              x2={x(level.value)}
              y1={top}
              y2={bottom}
              stroke="var(--ink-2)"
              strokeDasharray="3 3"
            />
            <text x={x(level.value)} y={top - 6} textAnchor="middle" className="fill-ink-2 text-axis">
              {level.words}
            </text>
          </g>
        )}
        {rows.map(({ name, middle, dots }, row) => {
          const y = top + (row + 0.5) * rowHeight;
          return (
            <g key={name}>
              {middle !== null && (
                <line x1={x(middle)} x2={x(middle)} y1={y - 11} y2={y + 11} stroke="var(--ink)" strokeWidth={1.5} />
              )}
              {dots.map(({ key, value, words }) => (
                <circle key={key} cx={x(value)} cy={y} r={4} fill="var(--d-2)" fillOpacity={0.65}>
                  <title>{words}</title>
                </circle>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
