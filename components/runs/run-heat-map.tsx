import { HeatMap } from "#components/charts/heat-map.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { limitText } from "#lib/load-tests/metric-text.ts";
import type { HeatCells } from "#lib/load-tests/run-view/heat-cells.ts";
import type { JudgedObjective } from "#lib/load-tests/verdicts/verdict.ts";
import { durationText } from "#lib/shared/number-text.ts";

type RunHeatMapProps = {
  /** Null: the tool reports percentiles only. */
  cells: HeatCells | null;
  objectives: JudgedObjective[];
  fileName: string;
};

/** How many requests took how long, and when. */
export function RunHeatMap({ cells, objectives, fileName }: RunHeatMapProps) {
  const title = "Where the requests fell";
  if (cells === null)
    return (
      <section className="min-w-0">
        <SectionHead title={title} />
        <p className="py-3 text-ink-2 text-table">
          Unknown: the file holds percentiles over time, not the response times behind them.
        </p>
      </section>
    );
  const limit = objectives.find(({ metric, label }) => metric === "p95Ms" && label === "")?.limit ?? null;
  return (
    <HeatMap
      title={title}
      meta={`${durationText(cells.columnMs)} by response time`}
      fileName={`${fileName}-heat-map`}
      things="requests"
      columnMs={cells.columnMs}
      edgesMs={cells.edgesMs}
      counts={cells.counts}
      threshold={limit === null ? null : { ms: limit, label: `≤ ${limitText("p95Ms", limit)}` }}
    />
  );
}
