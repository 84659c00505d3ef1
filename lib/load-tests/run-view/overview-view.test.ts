import { describe, expect, it } from "vitest";
import type { Comparison, Objective } from "../verdicts/verdict.ts";
import { overviewSentence } from "./overview-sentence.ts";
import { testSummary } from "./overview-view.ts";

describe("the overview's first line", () => {
  it.each([
    [[], "No load tests yet."],
    [[["checkout", null]], "One test, and no verdict yet."],
    [[["checkout", "pass"]], "Checkout passes."],
    [
      [
        ["checkout", "pass"],
        ["search", "pass"],
      ],
      "Both tests pass.",
    ],
    [[["checkout", "fail"]], "The only test fails: checkout."],
    [
      [
        ["a", "fail"],
        ["b", "pass"],
        ["c", "warning"],
      ],
      "One of three tests fails: a. C has a warning.",
    ],
    [
      [
        ["a", "fail"],
        ["b", "fail"],
        ["c", "fail"],
        ["d", "fail"],
      ],
      "All four tests fail: a, b and 2 more.",
    ],
    [
      [
        ["a", "warning"],
        ["b", "pass"],
      ],
      "Nothing fails. One of two tests has a warning: a.",
    ],
    [
      [
        ["a", "no baseline"],
        ["b", "pass"],
      ],
      "One of two tests passes; the others cannot be judged yet.",
    ],
    [
      [
        ["a", "pass"],
        ["b", null],
      ],
      "One of two tests passes; the others cannot be judged yet.",
    ],
    [
      [
        ["a", "no baseline"],
        ["b", "invalid"],
      ],
      "None of two tests can be judged yet.",
    ],
  ] as const)("of %j is %j", (tests, sentence) => {
    expect(overviewSentence(tests.map(([name, status]) => ({ name, status })))).toBe(sentence);
  });
});

describe("a test's row on the overview", () => {
  const startedAt = new Date("2026-11-19T02:00:00Z");
  const point = { number: 1, startedAt, status: "pass", p95Ms: 280, errorRate: 0.001, throughputRps: 200 } as const;
  const objective: Objective = {
    metric: "p95Ms",
    label: "",
    comparator: "<=",
    target: 300,
    warnAt: null,
    isRelative: false,
    isKey: true,
  };
  const comparison: Comparison = {
    metric: "errorRate",
    label: "",
    runs: 4,
    actual: 0.018,
    mean: 0.001,
    changePct: null,
    changePoints: 1.7,
    interval: [1.5, 1.9],
    worse: true,
    better: false,
    smallestVisible: 0.5,
  };
  const test = {
    name: "checkout",
    kind: "load",
    environment: "staging",
    objectives: [objective],
    points: [point, { ...point, number: 2, p95Ms: 268, errorRate: 0.018 }],
    latest: {
      verdict: {
        status: "pass" as const,
        sentence: "checkout is as fast as normal.",
        explanation: "",
        whole: [] as Comparison[],
      },
    },
    pending: 0,
    failed: 0,
  };

  it("leads with p95 and its objective", () => {
    expect(testSummary(test, startedAt.getTime())).toMatchObject({
      meta: "load, staging",
      figure: { text: "268", unit: "ms", name: "p95" },
      trend: {
        points: [280, 268],
        objective: { value: 300, text: "≤ 300 ms" },
        label: "p95 of 2 runs from 19 Nov: 280 ms, now 268 ms",
      },
    });
  });

  it("leads with what got worse", () => {
    const worse = { ...test, latest: { verdict: { ...test.latest.verdict, whole: [comparison] } } };
    expect(testSummary(worse, 0)).toMatchObject({
      figure: { text: "1.80", unit: "%", name: "errors" },
      trend: { points: [0.001, 0.018] },
    });
  });

  it("says what it waits for without a run that was read", () => {
    const none = { ...test, points: [], latest: null };
    expect(testSummary(none, 0)).toMatchObject({
      verdict: null,
      sentence: "It has not run yet.",
      figure: { text: null },
    });
    expect(testSummary({ ...none, pending: 2 }, 0).sentence).toBe("2 runs are being read.");
    expect(testSummary({ ...none, failed: 1 }, 0).sentence).toBe("No run of it could be read yet.");
  });
});
