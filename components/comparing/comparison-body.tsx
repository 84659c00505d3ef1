import type { ReactNode } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { type Segment, Segmented } from "#components/ui/segmented.tsx";
import type { ComparisonView } from "#lib/load-tests/comparing/comparison-view.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { ComparisonCharts } from "./comparison-charts.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { ErrorChanges } from "./error-changes.tsx";
import { FactTable } from "./fact-table.tsx";

type ComparisonBodyProps = {
  view: ComparisonView;
  fileName: string;
  /** Between the answer and the figures: the runs, and how to choose others. */
  runs: ReactNode;
  /** The choice of the figure of the labels; none for who may only look. */
  metrics: Segment[];
};

/** Runs compared: what changed, by how much, and how sure that is. */
export function ComparisonBody({ view, fileName, runs, metrics }: ComparisonBodyProps) {
  const { numbers, sentence, explanation, invalid, metric } = view;
  return (
    <>
      <Answer explanation={explanation}>{sentence}</Answer>
      {invalid.map(({ number, invalidReason }) => (
        <p key={number} className="mt-2 text-ink-2 text-table">
          Run {number} is invalid: {invalidReason}
        </p>
      ))}
      {runs}
      <div className="mt-6 grid gap-y-7">
        <ComparisonTable
          title="All requests"
          meta={`against run ${numbers[0]}`}
          fileName={`${fileName}-whole`}
          numbers={numbers}
          rows={view.whole}
        />
        <FactTable numbers={numbers} facts={view.facts} />
        <ComparisonCharts
          numbers={numbers}
          percentiles={view.percentiles}
          series={view.series}
          removed={view.removed}
          fileName={fileName}
        />
        <ComparisonTable
          title={`${metricFacts[metric].name} by label`}
          meta={`${view.labels.length}, what got worse first`}
          tools={metrics.length > 0 && <Segmented label="Figure of the labels" segments={metrics} />}
          fileName={`${fileName}-labels`}
          numbers={numbers}
          rows={view.labels}
          areLabels
        />
        <ErrorChanges numbers={numbers} errors={view.errors} />
      </div>
    </>
  );
}
