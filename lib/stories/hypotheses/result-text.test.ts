import { expect, test } from "vitest";
import type { TestRule } from "./declared-test.ts";
import { resultText } from "./result-text.ts";

const rule: TestRule = {
  kind: "runs",
  testId: null,
  metric: "p95Ms",
  label: "",
  branch: "",
  unit: "ms",
  comparator: "<",
  threshold: 300,
  minimumSamples: 3,
  windowDays: 7,
};

test.each([
  [rule, { samples: 1, met: 1, value: null, isMet: null }, "1 of the 3 runs that it needs are there."],
  [rule, { samples: 4, met: 3, value: 280, isMet: true }, "3 of 4 runs are below the threshold; their median is."],
  [rule, { samples: 4, met: 1, value: 320, isMet: false }, "1 of 4 runs is below the threshold; their median is not."],
  [
    { ...rule, kind: "observed", comparator: ">=" } as const,
    { samples: 3, met: 0, value: 1, isMet: false },
    "0 of 3 observations are at least the threshold; their median is not.",
  ],
])("a result is told with how many of its samples hold it", (of, result, text) => {
  expect(resultText(of, result)).toBe(text);
});
