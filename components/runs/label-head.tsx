import { SortHead } from "#components/ui/sort-head.tsx";
import { Th } from "#components/ui/table.tsx";
import type { LabelSort, LabelSortKey } from "#lib/load-tests/run-view/label-rows.ts";
import { apdexClass, type LabelColumns } from "./label-columns.ts";
import { nextSort } from "./label-sort.ts";

type LabelHeadProps = {
  sort: LabelSort;
  onSort: (sort: LabelSort) => void;
  columns: LabelColumns;
  /** What the glyphs' axis spans. */
  axisText: string;
};

/** The heads of the table of labels; most of them sort it. */
export function LabelHead({ sort, onSort, columns, axisText }: LabelHeadProps) {
  const sortable = (key: LabelSortKey, text: string, className?: string) => (
    <SortHead
      text={text}
      isNumber={key !== "label"}
      order={sort.key === key ? (sort.isAscending ? "ascending" : "descending") : "none"}
      onSort={() => onSort(nextSort(sort, key))}
      className={className}
    />
  );
  return (
    <thead className="sticky top-0 z-1 bg-paper">
      <tr>
        {sortable("label", columns.name)}
        {columns.hasSpark && <Th className="max-sm:hidden">p95 over time</Th>}
        {sortable("requests", columns.hasRate ? "Requests" : "Times run")}
        {columns.hasRate && sortable("rate", "Rate, /s")}
        {sortable("errorRate", "Errors, %")}
        {sortable("p50Ms", "p50")}
        {sortable("p95Ms", "p95")}
        {sortable("p99Ms", "p99")}
        {columns.hasApdex && sortable("apdex", "Apdex", apdexClass)}
        {columns.hasChanges && (
          <>
            <Th isNumber>p95 normal</Th>
            {sortable("change", "Change, 95 %")}
            <Th className="figures font-normal">{axisText}</Th>
            <Th>Reads</Th>
          </>
        )}
      </tr>
    </thead>
  );
}
