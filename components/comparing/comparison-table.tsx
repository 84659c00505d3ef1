"use client";

import { Download } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { glyphAxis } from "#components/charts/glyph-axis.ts";
import { saveFile } from "#components/charts/save-file.ts";
import { useUrlParam } from "#components/charts/use-url-param.ts";
import { Button } from "#components/ui/button.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { RowHead, Table, Td, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { ComparisonRow } from "#lib/load-tests/comparing/comparison-table.ts";
import type { Difference } from "#lib/load-tests/comparing/difference.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { metricNumber, metricUnit } from "#lib/load-tests/metric-text.ts";
import { toCsv } from "#lib/shared/csv.ts";
import { changeRangeText } from "#lib/shared/number-text.ts";
import { comparisonCsv } from "./comparison-csv.ts";
import { ComparisonHead } from "./comparison-head.tsx";
import { comparisonSortText, parseComparisonSort, sortComparison } from "./comparison-sort.ts";
import { DifferenceCells } from "./difference-cell.tsx";

type ComparisonTableProps = {
  title: string;
  meta?: ReactNode;
  tools?: ReactNode;
  fileName: string;
  /** The runs' numbers; the first is the base. */
  numbers: number[];
  rows: ComparisonRow[];
  /** Rows are labels, of which there may be many: they can be searched. */
  areLabels?: boolean;
};

/** Past this the rest is shown when asked for. */
const shownAtOnce = 50;

/** Figures of runs side by side, each with its difference from the base and how sure that is. */
export function ComparisonTable({
  title,
  meta,
  tools,
  fileName,
  numbers,
  rows,
  areLabels = false,
}: ComparisonTableProps) {
  const [search, setSearch] = useState("");
  const [isAll, setIsAll] = useState(false);
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const [sortParam, setSortParam] = useUrlParam("sort");
  const sort = areLabels ? parseComparisonSort(sortParam, numbers) : null;
  const sorted = sortComparison(rows, numbers, sort);
  const found = wanted === "" ? sorted : sorted.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = isAll ? found : found.slice(0, shownAtOnce);
  const axes = { "%": axisOf(rows, "%"), points: axisOf(rows, "points") };
  const headAxis = rows.every(({ metric }) => metric === "errorRate") ? axes.points : axes["%"];
  const [, ...others] = numbers;

  function saveCsv() {
    const { columns, rows: cells } = comparisonCsv(numbers, rows, areLabels);
    saveFile(new Blob(["\uFEFF", toCsv(columns, cells)], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
  }
  return (
    <section className="min-w-0">
      <SectionHead
        title={title}
        meta={meta}
        tools={
          <>
            {tools}
            {areLabels && rows.length > 8 && (
              <SearchInput label="Filter labels" value={search} onSearch={setSearch} className="-my-1 w-44" />
            )}
            <Button
              look="bare"
              aria-label={`Download ${title} as CSV`}
              title="CSV figures"
              onClick={saveCsv}
              className="-my-1 -mr-1.5"
            >
              <Download aria-hidden="true" size={16} />
            </Button>
          </>
        }
      />
      <Table label={title}>
        <ComparisonHead
          numbers={numbers}
          axisText={changeRangeText([headAxis.low, headAxis.high], "")}
          sorting={areLabels ? { sort, onSort: (next) => setSortParam(comparisonSortText(next)) } : null}
        />
        <tbody>
          {shown.map((row) => (
            <Tr key={row.name}>
              <RowHead
                className={`max-w-72 truncate max-sm:max-w-40 ${areLabels ? "figures text-meta" : ""}`}
                title={row.name}
              >
                {areLabels ? row.name : figureName(row)}
              </RowHead>
              <Td isNumber>{row.base === null ? <Unknown /> : metricNumber(row.metric, row.base)}</Td>
              {row.differences.map((difference, k) => (
                <DifferenceCells
                  key={others[k]}
                  metric={row.metric}
                  difference={difference}
                  axis={axes[difference.unit]}
                />
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      {found.length === 0 && <p className="py-3 text-ink-2 text-table">No label contains “{search}”.</p>}
      {shown.length < found.length && (
        <p className="mt-3">
          <Button onClick={() => setIsAll(true)}>Show all {found.length}</Button>
        </p>
      )}
    </section>
  );
}

/** Percent and points have a scale each. */
function axisOf(rows: ComparisonRow[], unit: Difference["unit"]) {
  const all = rows.flatMap(({ differences }) => differences.filter((one) => one.unit === unit));
  return glyphAxis(all.flatMap(({ interval }) => (interval ? [interval] : [])));
}

function figureName({ metric }: ComparisonRow): string {
  const { name } = metricFacts[metric];
  const unit = metricUnit(metric).trim();
  return `${/^p\d/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1)}${unit && `, ${unit}`}`;
}
