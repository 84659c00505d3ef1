import { type LabelRow, type LabelSort, labelSortKeys } from "#lib/load-tests/run-view/label-rows.ts";

/** Reads a sort from the URL: `p95Ms` ascends, `-p95Ms` descends. Null where it is none. */
export function parseSort(text: string | null): LabelSort | null {
  const name = text?.replace(/^-/, "");
  const key = labelSortKeys.find((each) => each === name);
  return key ? { key, isAscending: !text?.startsWith("-") } : null;
}

export function sortText({ key, isAscending }: LabelSort): string {
  return isAscending ? key : `-${key}`;
}

/** What got worse first; without a baseline, what is requested most. */
export function defaultSort(rows: LabelRow[]): LabelSort {
  return { key: rows.some(({ change }) => change !== null) ? "change" : "requests", isAscending: false };
}

/** A column pressed again turns round; a new one starts with its largest figures, names with A. */
export function nextSort(sort: LabelSort, key: LabelSort["key"]): LabelSort {
  return sort.key === key ? { key, isAscending: !sort.isAscending } : { key, isAscending: key === "label" };
}
