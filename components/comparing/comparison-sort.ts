import type { ComparisonRow } from "#lib/load-tests/comparing/comparison-table.ts";

/** What a table of compared labels is sorted by: their names, a run's figure, or its change. */
export type ComparisonSort = { by: "label" | "run" | "change"; number: number; isAscending: boolean };

/** Reads a sort from the URL: `label`, `-run.12`, `change.15`; a minus descends. Null where it is none of these runs. */
export function parseComparisonSort(text: string | null, numbers: readonly number[]): ComparisonSort | null {
  const [, minus, by, digits] = /^(-?)(label|run|change)(?:\.(\d+))?$/.exec(text ?? "") ?? [];
  const isAscending = minus === "";
  if (by === "label") return digits === undefined ? { by, number: 0, isAscending } : null;
  const number = Number(digits);
  if ((by !== "run" && by !== "change") || !numbers.includes(number)) return null;
  return by === "change" && number === numbers[0] ? null : { by, number, isAscending };
}

export function comparisonSortText({ by, number, isAscending }: ComparisonSort): string {
  return `${isAscending ? "" : "-"}${by}${by === "label" ? "" : `.${number}`}`;
}

/** A column pressed again turns round; a new one starts with its largest figures, names with A. */
export function nextComparisonSort(sort: ComparisonSort | null, column: Omit<ComparisonSort, "isAscending">) {
  const isSame = sort?.by === column.by && sort.number === column.number;
  return { ...column, isAscending: isSame ? !sort.isAscending : column.by === "label" };
}

/** The rows by one column; unknown figures come last either way. Without a sort as they are. */
export function sortComparison(
  rows: ComparisonRow[],
  numbers: readonly number[],
  sort: ComparisonSort | null,
): ComparisonRow[] {
  if (!sort) return rows;
  const sign = sort.isAscending ? 1 : -1;
  if (sort.by === "label") return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, "en"));
  const at = numbers.indexOf(sort.number) - 1;
  const valueOf = ({ base, differences }: ComparisonRow) => {
    if (at < 0) return base;
    return (sort.by === "run" ? differences[at]?.actual : differences[at]?.change) ?? null;
  };
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
