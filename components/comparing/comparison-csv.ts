import type { ChartData } from "#components/charts/chart-data.ts";
import type { ComparisonRow } from "#lib/load-tests/comparing/comparison-table.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";

/** The table as figures: the base, then for each other run its figure, the change, and the interval's ends. */
export function comparisonCsv(numbers: number[], rows: ComparisonRow[], areLabels: boolean): ChartData {
  const [base, ...others] = numbers;
  const heads = others.flatMap((number) => [
    `run ${number}`,
    `run ${number} change`,
    `run ${number} change low`,
    `run ${number} change high`,
    `run ${number} change unit`,
    `run ${number} reads`,
  ]);
  return {
    columns: [...(areLabels ? ["label"] : []), "figure", "unit", `run ${base}`, ...heads],
    rows: rows.map(({ name, metric, base: from, differences }) => [
      ...(areLabels ? [name] : []),
      metricFacts[metric].name,
      metricFacts[metric].unit,
      shown(metric, from),
      ...differences.flatMap(({ actual, change, interval, unit, reading, why }) => [
        shown(metric, actual),
        change,
        interval?.[0] ?? null,
        interval?.[1] ?? null,
        unit,
        why ?? reading,
      ]),
    ]),
  };
}

function shown(metric: ComparisonRow["metric"], value: number | null): number | null {
  return value !== null && metric === "errorRate" ? value * 100 : value;
}
