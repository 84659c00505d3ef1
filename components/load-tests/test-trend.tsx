import { TrendChart } from "#components/charts/trend-chart.tsx";
import type { TrendBand, TrendLimit, TrendMark, TrendPoint } from "#components/charts/trend-chart-props.ts";
import { type Segment, Segmented } from "#components/ui/segmented.tsx";
import { numberText } from "#lib/shared/number-text.ts";
import { type Choice, ParamSelect } from "./param-select.tsx";

/** Of fewer runs there is no choice of a range. */
const nights = 90;

type TestTrendProps = {
  /** "p95 of all requests" */
  title: string;
  /** "p95, ms" */
  unit: string;
  fileName: string;
  /** p50, p95, p99, Errors, Throughput: each a link to this page with that metric. */
  metrics: Segment[];
  /** 90 nights, 1 year, all. */
  ranges: Segment[];
  labels: Choice[];
  branches: Choice[];
  /** Runs in the range; of many, not every one is a point. */
  total: number;
  /** What the figures are of: "of the steady part"; empty where that goes without saying. */
  part?: string;
  /** Oldest first. */
  points: TrendPoint[];
  bands: TrendBand[];
  objective: TrendLimit | null;
  marks?: TrendMark[];
};

/** One figure of a test over its runs, and the choice of which. */
export function TestTrend({ metrics, ranges, labels, branches, total, part = "", points, ...chart }: TestTrendProps) {
  return (
    <section aria-label="Trend" className="mt-5">
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <Segmented label="Figure" segments={metrics} />
        <ParamSelect label="Label" choices={labels} />
        {(total >= nights || ranges.some(({ isCurrent }, k) => isCurrent && k > 0)) && (
          <Segmented label="Range" segments={ranges} />
        )}
        {branches.length > 1 && <ParamSelect label="Branch" choices={branches} />}
      </div>
      {points.length === 0 ? (
        <p className="py-6 text-ink-2">No run tells this figure yet.</p>
      ) : (
        <TrendChart
          {...chart}
          points={points}
          meta={metaText({ drawn: points.length, runs: total, part, hasBand: chart.bands.length > 0 })}
        />
      )}
    </section>
  );
}

type MetaFacts = { drawn: number; runs: number; part: string; hasBand: boolean };

function metaText({ drawn, runs, part, hasBand }: MetaFacts): string {
  const counted = runs === 1 ? "1 run" : `${numberText(runs)} runs`;
  const told = part === "" ? counted : `${counted}, ${part}`;
  if (drawn < runs) return `${told}; of each stretch the lowest and the highest are drawn`;
  return `${told}${hasBand ? ", the band is normal" : ""}`;
}
