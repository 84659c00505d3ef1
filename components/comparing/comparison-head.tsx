import { Fragment } from "react";
import { SortHead } from "#components/ui/sort-head.tsx";
import { Th } from "#components/ui/table.tsx";
import { type ComparisonSort, nextComparisonSort } from "./comparison-sort.ts";

type ComparisonHeadProps = {
  /** The runs' numbers; the first is the base. */
  numbers: number[];
  /** What the glyphs' axis spans. */
  axisText: string;
  /** Of labels, which can be sorted; null for the few figures of whole runs. */
  sorting: { sort: ComparisonSort | null; onSort: (sort: ComparisonSort) => void } | null;
};

/** The heads of compared figures: the base, then what each other run has, how it differs, and how that reads. */
export function ComparisonHead({ numbers: [base = 0, ...others], axisText, sorting }: ComparisonHeadProps) {
  const head = (by: ComparisonSort["by"], number: number, text: string, className?: string) => {
    const isNumber = by !== "label";
    if (!sorting)
      return (
        <Th isNumber={isNumber} className={className}>
          {text}
        </Th>
      );
    const { sort, onSort } = sorting;
    const isCurrent = sort?.by === by && sort.number === number;
    return (
      <SortHead
        text={text}
        isNumber={isNumber}
        order={isCurrent ? (sort.isAscending ? "ascending" : "descending") : "none"}
        onSort={() => onSort(nextComparisonSort(sort, { by, number }))}
        className={className}
      />
    );
  };
  return (
    <thead>
      <tr>
        {head("label", 0, sorting ? "Label" : "Figure")}
        {head("run", base, `Run ${base}`)}
        {others.map((number) => (
          <Fragment key={number}>
            {head("run", number, `Run ${number}`, "border-l pl-3")}
            {head("change", number, "Change, 95 %")}
            <Th className="figures font-normal">{axisText}</Th>
            <Th>Reads</Th>
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}
