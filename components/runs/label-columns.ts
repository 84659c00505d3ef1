import type { LabelRow } from "#lib/load-tests/run-view/label-rows.ts";

/** The columns of the table of labels that this run fills: what no label has is left out. */
export type LabelColumns = { hasSpark: boolean; hasApdex: boolean; hasChanges: boolean };

export function labelColumns(rows: readonly LabelRow[]): LabelColumns {
  return {
    hasSpark: rows.some(({ spark }) => spark.length > 0),
    hasApdex: rows.some(({ apdex }) => apdex !== null),
    hasChanges: rows.some(({ change }) => change !== null),
  };
}

/** Apdex is the first that a narrow page does without. */
export const apdexClass = "max-lg:hidden";
