import { SmallTrend } from "#components/charts/small-trend.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { clockText, msText, numberText } from "#lib/shared/number-text.ts";

type RunLabelMultiplesProps = {
  /** p95 over time in ms, the label with the most requests first. */
  labels: { label: string; p95Series: (number | null)[]; p95Ms: number | null }[];
  /** How many labels the run has in all. */
  of: number;
  durationMs: number | null;
};

const shown = 8;

/** p95 over time of the busiest labels side by side, on one scale. */
export function RunLabelMultiples({ labels, of, durationMs }: RunLabelMultiplesProps) {
  const known = labels.filter(({ p95Series }) => isLine(p95Series));
  const drawn = known.slice(0, shown);
  if (drawn.length < 2) return null;
  const highest = Math.max(...drawn.flatMap(({ p95Series }) => p95Series.map((value) => value ?? 0)));
  return (
    <section className="min-w-0">
      <SectionHead
        title="p95 of labels over time"
        meta={`ms on one scale, ${of > drawn.length ? `${drawn.length} of the ${numberText(of)} labels, those with the most requests` : "most requests first"}`}
      />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-x-8 gap-y-4 pt-2.5">
        {drawn.map(({ label, p95Series, p95Ms }) => {
          const text = p95Ms === null ? "p95 unknown" : `p95 ${msText(p95Ms)} ms`;
          return (
            <li key={label} className="min-w-0 max-w-68">
              <p className="flex items-baseline justify-between gap-3">
                <span title={label} className="figures truncate font-medium text-meta">
                  {label}
                </span>
                <span className="figures whitespace-nowrap text-axis text-ink-3">{text}</span>
              </p>
              <SmallTrend
                label={`${label}: ${text}`}
                points={p95Series}
                ends={["0:00", durationMs === null ? "end" : clockText(durationMs)]}
                highest={highest}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Most of its values have a neighbour to be joined with: single dots are no line. */
function isLine(points: (number | null)[]): boolean {
  const known = points.filter((value) => value !== null).length;
  const joined = points.filter((value, k) => value !== null && k > 0 && points[k - 1] !== null).length;
  return known > 2 && joined >= known / 2;
}
