export const testKinds = ["runs", "observed"] as const;
export type TestKind = (typeof testKinds)[number];

export const comparators = ["<", "<=", ">", ">="] as const;
export type Comparator = (typeof comparators)[number];

/** As sentences say it. */
export const comparatorNames: Record<Comparator, string> = {
  "<": "below",
  "<=": "at most",
  ">": "above",
  ">=": "at least",
};

/** One observation is no proof. */
export const fewestSamples = 2;
export const mostSamples = 1_000;
export const longestWindowDays = 366;

/** What is looked at, and what would confirm it. `threshold` in the metric's stored unit with `runs`, else in `unit`. */
export type TestRule = {
  kind: TestKind;
  /** With `runs`: the team's test. */
  testId: string | null;
  metric: string;
  /** Empty for the whole run. */
  label: string;
  /** Empty: any branch. */
  branch: string;
  unit: string;
  comparator: Comparator;
  threshold: number;
  minimumSamples: number;
  windowDays: number;
};

/** A rule as it was declared, once and for all. */
export type DeclaredTest = TestRule & { version: number; declaredBy: string; declaredAt: Date };

const compared = [
  "kind",
  "testId",
  "metric",
  "label",
  "branch",
  "unit",
  "comparator",
  "threshold",
  "minimumSamples",
  "windowDays",
] as const satisfies readonly (keyof TestRule)[];

/** What two versions of a test do not have in common. */
export function changedParts(before: TestRule, after: TestRule): (keyof TestRule)[] {
  return compared.filter((part) => before[part] !== after[part]);
}
