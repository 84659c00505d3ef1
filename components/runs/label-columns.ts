import type { LabelRow } from "#lib/load-tests/run-view/label-rows.ts";

/** The columns of the table of labels that this run fills: what no label has is left out. */
export type LabelColumns = {
  name: string;
  hasRate: boolean;
  hasSpark: boolean;
  hasApdex: boolean;
  hasChanges: boolean;
};

export function labelColumns(rows: readonly LabelRow[], isSuite: boolean): LabelColumns {
  return {
    name: isSuite ? "Case" : "Label",
    // Cases come one after the other: neither how often a second nor how satisfying says anything.
    hasRate: !isSuite,
    hasSpark: rows.some(({ spark }) => spark.length > 0),
    hasApdex: !isSuite && rows.some(({ apdex }) => apdex !== null),
    hasChanges: rows.some(({ change }) => change !== null),
  };
}

/** Apdex is the first that a narrow page does without. */
export const apdexClass = "max-lg:hidden";
