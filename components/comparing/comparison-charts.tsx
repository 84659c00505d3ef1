import { OverlaidPercentiles } from "#components/charts/overlaid-percentiles.tsx";
import { TimeChart } from "#components/charts/time-chart.tsx";
import type { TimePanel, TimeSeries } from "#components/charts/time-chart-props.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { ComparisonView } from "#lib/load-tests/comparing/comparison-view.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { runLine } from "./run-tone.ts";

type ComparisonChartsProps = Pick<ComparisonView, "numbers" | "percentiles" | "series" | "removed"> & {
  fileName: string;
};

/** The distributions over each other, and the runs over the time since each one's start. */
export function ComparisonCharts({ numbers, percentiles, series, removed, fileName }: ComparisonChartsProps) {
  const withDistribution = percentiles.runs.filter((one) => one !== null).length;
  return (
    <div className="grid gap-x-12 gap-y-7 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      {series ? (
        <div className="min-w-0">
          <TimeChart
            title="Over time"
            meta={
              <>
                since each run's start, every {durationText(series.bucketMs)}
                <span className="pointer-coarse:hidden">, drag to zoom</span>
              </>
            }
            fileName={`${fileName}-over-time`}
            panels={panelsOf(numbers, series)}
            bucketMs={series.bucketMs}
            buckets={series.buckets}
            startedAt={null}
          />
          {removed && <p className="pt-2 text-ink-2 text-table">{removed}</p>}
        </div>
      ) : (
        <section>
          <SectionHead title="Over time" />
          <p className="py-3 text-ink-2 text-table">
            {removed || "Unknown: the files hold totals, and nothing over time."}
          </p>
        </section>
      )}
      {withDistribution > 0 ? (
        <OverlaidPercentiles
          title="Percentiles"
          meta={withDistribution < numbers.length ? "of the runs with a distribution" : "of all requests"}
          fileName={`${fileName}-percentiles`}
          percentiles={percentiles.percentiles}
          lines={percentiles.runs.flatMap((ms, k) =>
            ms ? [{ key: `r${numbers[k]}`, name: `run ${numbers[k]}`, ms, ...runLine(k) }] : [],
          )}
        />
      ) : (
        <section>
          <SectionHead title="Percentiles" />
          <p className="py-3 text-ink-2 text-table">Unknown: the tools reported a few percentiles, no distribution.</p>
        </section>
      )}
    </div>
  );
}

function panelsOf(numbers: number[], series: NonNullable<ComparisonView["series"]>): TimePanel[] {
  type Figure = "p95Ms" | "rate" | "errorPct";
  const linesOf = (figure: Figure, unit: string, kind: TimeSeries["kind"], word: string): TimeSeries[] =>
    series.runs.flatMap((run, k) => {
      const points = run?.[figure] ?? null;
      if (points === null) return [];
      const name = `${word} ${numbers[k]}`;
      return [
        { key: `${figure}${numbers[k]}`, name, unit, kind, points, endLabel: `run ${numbers[k]}`, ...runLine(k) },
      ];
    });
  const panels: TimePanel[] = [
    { unit: "p95, ms", plotHeight: 170, intervals: 4, series: linesOf("p95Ms", "ms", "ms", "p95") },
    { unit: "throughput, /s", plotHeight: 110, intervals: 3, series: linesOf("rate", "/s", "figure", "rate") },
    { unit: "errors, %", plotHeight: 68, intervals: 2, series: linesOf("errorPct", "%", "figure", "errors") },
  ];
  return panels.filter((panel) => panel.series.length > 0);
}
