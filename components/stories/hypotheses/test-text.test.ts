import { expect, test } from "vitest";
import type { TestView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { resultSentence, testSentence, thresholdInput } from "./test-text.ts";

const onRuns: TestView = {
  version: 1,
  kind: "runs",
  testId: "1",
  metric: "p95Ms",
  label: "GET /login",
  branch: "main",
  unit: "ms",
  comparator: "<",
  threshold: 300,
  minimumSamples: 3,
  windowDays: 7,
  declaredBy: "Mia",
  declaredAt: new Date(0),
  test: { slug: "login", name: "Login" },
};
const onErrors: TestView = { ...onRuns, metric: "errorRate", label: "", branch: "", unit: "%", threshold: 0.00125 };
const seen: TestView = {
  ...onRuns,
  kind: "observed",
  test: null,
  metric: "locks held",
  unit: "locks",
  comparator: ">=",
  threshold: 10,
  windowDays: 1,
};

test.each([
  [onRuns, "p95 of Login, GET /login, on main is below 300 ms, by the median of at least 3 runs within 7 days."],
  [onErrors, "error rate of Login is below 0.125 %, by the median of at least 3 runs within 7 days."],
  [seen, "locks held is at least 10 locks, by the median of at least 3 observations within a day."],
])("a test is a sentence", (of, text) => {
  expect(testSentence(of)).toBe(text);
});

test.each([
  [
    onRuns,
    { samples: 4, met: 3, value: 280, isMet: true },
    "3 of 4 runs are below 300 ms; their median is 280 ms: it is met.",
  ],
  [
    seen,
    { samples: 3, met: 1, value: 9.5, isMet: false },
    "1 of 3 observations is at least 10 locks; their median is 9.5 locks: it is not met.",
  ],
  [onRuns, { samples: 1, met: 1, value: null, isMet: null }, "1 of the 3 runs that it needs is there."],
])("a result is told with how many hold it", (of, result, text) => {
  expect(resultSentence(of, result)).toBe(text);
});

test.each([
  [onRuns, "300"],
  [onErrors, "0.125"],
])("a form shows the threshold in the unit that people read", (of, text) => {
  expect(thresholdInput(of)).toBe(text);
});
