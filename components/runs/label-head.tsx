import { ArrowDown, ArrowUp } from "lucide-react";
import { Th } from "#components/ui/table.tsx";
import type { LabelSort, LabelSortKey } from "#lib/load-tests/run-view/label-rows.ts";
import { nextSort } from "./label-sort.ts";

type LabelHeadProps = {
  sort: LabelSort;
  onSort: (sort: LabelSort) => void;
  /** What the glyphs' axis spans; null without a baseline. */
  axisText: string | null;
};

/** The heads of the table of labels; most of them sort it. */
export function LabelHead({ sort, onSort, axisText }: LabelHeadProps) {
  const sortable = (key: LabelSortKey, text: string) => <SortHead name={key} text={text} sort={sort} onSort={onSort} />;
  return (
    <thead className="sticky top-0 z-1 bg-paper">
      <tr>
        {sortable("label", "Label")}
        <Th className="max-sm:hidden">p95 over time</Th>
        {sortable("requests", "Requests")}
        {sortable("rate", "Rate, /s")}
        {sortable("errorRate", "Errors, %")}
        {sortable("p50Ms", "p50")}
        {sortable("p95Ms", "p95")}
        {sortable("p99Ms", "p99")}
        {axisText && (
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

type SortHeadProps = { name: LabelSortKey; text: string; sort: LabelSort; onSort: (sort: LabelSort) => void };

function SortHead({ name, text, sort, onSort }: SortHeadProps) {
  const isCurrent = sort.key === name;
  const isAscending = isCurrent ? sort.isAscending : name === "label";
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <Th isNumber={name !== "label"} aria-sort={isCurrent ? (isAscending ? "ascending" : "descending") : "none"}>
      <button
        type="button"
        onClick={() => onSort(nextSort(sort, name))}
        className={`group inline-flex items-center gap-1 hover:text-ink ${isCurrent ? "text-ink" : ""}`}
      >
        {text}
        {isCurrent && <Arrow aria-hidden="true" size={12} />}
      </button>
    </Th>
  );
}
