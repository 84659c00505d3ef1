import fc from "fast-check";
import { expect, test } from "vitest";
import { type Metric, metrics } from "../metric.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { comparators, type Objective } from "../verdicts/verdict.ts";
import { draftOf, draftUnit, sentObjective, withMetric } from "./objective-draft.ts";

test.each<[Partial<Objective>, string, string]>([
  [{ target: 300 }, "300", "ms"],
  [{ target: 1200.5 }, "1200.5", "ms"],
  [{ metric: "errorRate", target: 0.049 }, "4.9", "%"],
  [{ metric: "errorRate", target: 0.00125 }, "0.125", "%"],
  [{ metric: "throughputRps", comparator: ">=", target: 200 }, "200", "/s"],
  [{ isRelative: true, target: 10 }, "+10", "%"],
  [{ isRelative: true, target: -7.5 }, "−7.5", "%"],
])("%j is typed as %s %s", (part, text, unit) => {
  const draft = draftOf(objective(part));
  expect(draft.target).toBe(text);
  expect(draftUnit(draft)).toBe(unit);
});

test.each<[Metric, boolean, string, number | string]>([
  ["p95Ms", false, "300", 300],
  ["p95Ms", false, " 0.3 s ", 300],
  ["p95Ms", false, "1,200 ms", 1200],
  ["p95Ms", false, "fast", "fast"],
  ["p95Ms", false, "", ""],
  ["errorRate", false, "1", 0.01],
  ["errorRate", false, "4.9 %", 0.049],
  ["errorRate", false, "300 ms", "300 ms"],
  ["p95Ms", true, "10", 10],
  ["p95Ms", true, "+ 10 %", 10],
  ["throughputRps", true, "-10", -10],
  ["throughputRps", true, "a bit", "a bit"],
])("a limit of %s (relative: %j) typed as “%s” is sent as %j", (metric, isRelative, target, expected) => {
  expect(sentObjective({ ...draftOf(objective({ metric, isRelative })), target }).target).toBe(expected);
});

test("an empty warning level is none", () => {
  expect(sentObjective({ ...draftOf(objective()), warnAt: "  " }).warnAt).toBeNull();
});

test("another figure keeps its limit when the unit stays and drops it when it does not", () => {
  const draft = draftOf(objective({ target: 300, warnAt: 250 }));
  expect(withMetric(draft, "p99Ms")).toEqual({ ...draft, metric: "p99Ms" });
  expect(withMetric(draft, "throughputRps")).toMatchObject({ comparator: ">=", target: "", warnAt: "" });
  const relative = draftOf(objective({ isRelative: true, target: 10 }));
  expect(withMetric(relative, "errorRate")).toMatchObject({ comparator: "<=", target: "+10" });
});

test("what is shown for an objective is sent as the same objective", () => {
  const anyObjective = fc.record({
    metric: fc.constantFrom(...metrics),
    comparator: fc.constantFrom(...comparators),
    label: fc.constantFrom("", "GET /cart"),
    isRelative: fc.boolean(),
    isKey: fc.boolean(),
    target: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1e4),
    warnAt: fc.option(fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1e4)),
  });
  fc.assert(
    fc.property(anyObjective, (wanted) => {
      expect(sentObjective(draftOf(wanted))).toEqual(wanted);
    }),
  );
});
