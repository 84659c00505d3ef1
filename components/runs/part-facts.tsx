import { SectionHead } from "#components/ui/section-head.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { type Figures, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { otherKind } from "#lib/load-tests/steady/steady-reasons.ts";
import type { JudgedPart } from "#lib/load-tests/verdicts/judged-part.ts";
import { clockText } from "#lib/shared/number-text.ts";

type PartFactsProps = {
  /** Which of the two the verdict used; null without one. */
  part: JudgedPart | null;
  whole: Figures;
  steady: Figures | null;
  fromMs: number | null;
  toMs: number | null;
  /** Why there is no steady part. */
  reason: string;
  durationMs: number | null;
};

const shown: readonly Metric[] = ["p50Ms", "p95Ms", "p99Ms", "errorRate", "throughputRps", "requests"];

/** The figures of the whole run beside those of its steady part, and which of them the verdict uses. */
export function PartFacts({ part, whole, steady, fromMs, toMs, reason, durationMs }: PartFactsProps) {
  if (!steady && (reason === "" || reason === otherKind)) return null;
  const isAll = steady !== null && fromMs === 0 && toMs !== null && toMs >= (durationMs ?? toMs);
  return (
    <section className="min-w-0">
      <SectionHead
        title="Ramp-up and cool-down"
        meta={
          steady && !isAll && fromMs !== null && toMs !== null
            ? `steady from ${clockText(fromMs)} to ${clockText(toMs)}`
            : ""
        }
      />
      <p className="border-b py-2 text-ink-2 text-table">
        {isAll
          ? "Nothing is left out: the run was steady from its start to its end."
          : sentenceOf({ part, steady, reason })}
      </p>
      {steady && !isAll && (
        <table className="w-full text-table">
          <thead>
            <tr className="border-b text-ink-3 text-meta">
              <th scope="col" className="py-1.5 text-left font-normal">
                Figure
              </th>
              <th scope="col" className="py-1.5 text-right font-normal">
                Steady part
              </th>
              <th scope="col" className="py-1.5 text-right font-normal">
                Whole run
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((metric) => (
              <tr key={metric} className="border-b">
                <th scope="row" className="py-1.5 text-left font-normal text-ink-3 text-meta">
                  {metricFacts[metric].name}
                </th>
                <FigureCell metric={metric} value={steady[metric]} />
                <FigureCell metric={metric} value={whole[metric]} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function FigureCell({ metric, value }: { metric: Metric; value: number | null }) {
  return (
    <td className="figures py-1.5 text-right text-[0.78125rem]">
      {value === null ? <Unknown /> : metricText(metric, value)}
    </td>
  );
}

function sentenceOf({ part, steady, reason }: Pick<PartFactsProps, "part" | "steady" | "reason">): string {
  if (!steady) return reason;
  if (part === "steady") return "The verdict uses the steady part of this run and of those it is compared with.";
  if (part === "whole")
    return "The verdict uses whole runs: not all of those it is compared with have a steady part that is known.";
  return "Verdicts use the steady part where both sides have one.";
}
