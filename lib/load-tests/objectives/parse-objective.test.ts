import fc from "fast-check";
import { expect, test } from "vitest";
import { metrics } from "../metric.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { comparators, type Objective } from "../verdicts/verdict.ts";
import { objectiveText } from "./objective.ts";
import { parseObjective } from "./parse-objective.ts";

test.each<[string, Partial<Objective>]>([
  ["p95 <= 300 ms", {}],
  ["p95<=300", {}],
  ["P95 ≤ 0.3s", {}],
  ["  p95 <= 300ms  ", {}],
  ["p95(GET /cart) <= 300ms", { label: "GET /cart" }],
  ["p95 of GET /cart <= 300 ms", { label: "GET /cart" }],
  ["p95(GET /f(x)) < 300 ms", { label: "GET /f(x)", comparator: "<" }],
  ["p95 of list of carts (small) <= 300", { label: "list of carts (small)" }],
  ["p95(a <= b) <= 300", { label: "a <= b" }],
  ["p95(POST *) <= 300, warn 250 ms", { label: "POST *", warnAt: 250 }],
  ["p99.9 <= 1,200 ms", { metric: "p999Ms", target: 1200 }],
  ["median < 80", { metric: "p50Ms", comparator: "<", target: 80 }],
  ["errors <= 1 %", { metric: "errorRate", target: 0.01 }],
  ["error rate <= 4.9%", { metric: "errorRate", target: 0.049 }],
  ["errors of GET /cart <= 0.5", { metric: "errorRate", label: "GET /cart", target: 0.005 }],
  ["throughput >= 200/s", { metric: "throughputRps", comparator: ">=", target: 200 }],
  ["throughput ≥ 12000 /min", { metric: "throughputRps", comparator: ">=", target: 200 }],
  ["requests > 10000", { metric: "requests", comparator: ">", target: 10_000 }],
  ["p95 <= baseline + 10 %", { isRelative: true, target: 10 }],
  ["p95 <= baseline + 10 %, warning baseline + 5%", { isRelative: true, target: 10, warnAt: 5 }],
  ["throughput >= baseline - 10%", { metric: "throughputRps", comparator: ">=", isRelative: true, target: -10 }],
  ["p95 <= baseline", { isRelative: true, target: 0 }],
])("%s is understood", (text, part) => {
  expect(parseObjective(text)).toEqual({ ok: true, value: objective(part) });
});

test.each([
  [""],
  ["p95"],
  ["p95 300"],
  ["p96 <= 300"],
  ["constructor <= 300"],
  ["p95 <= fast"],
  ["p95 <= 300 %"],
  ["errors <= 300 ms"],
  ["throughput >= 5 ms"],
  ["p95 <= -3"],
  ["p95 <= 300, warn soon"],
  ["p95 <= baseline + 10"],
  ["<= 300"],
  ["p95 => 300"],
  [`p95(${"x".repeat(800)}) <= 300`],
])("%s is refused with a message", (text) => {
  const found = parseObjective(text);
  expect(found.ok).toBe(false);
  if (!found.ok) expect(found.errors[0]?.message).not.toBe("");
});

const anyObjective = fc
  .record({
    metric: fc.constantFrom(...metrics),
    label: fc.constantFrom("", "GET /cart", "POST *", "a of b", "x <= y"),
    comparator: fc.constantFrom(...comparators),
    target: fc.integer({ min: 1, max: 99_999 }),
    isRelative: fc.boolean(),
  })
  .map((part) => {
    if (part.isRelative) return objective({ ...part, target: part.target / 100 });
    return objective(part.metric === "errorRate" ? { ...part, target: part.target / 1e5 } : part);
  });

test("the text of an objective is read as the same objective", () => {
  fc.assert(
    fc.property(anyObjective, (wanted) => {
      expect(parseObjective(objectiveText(wanted))).toEqual({ ok: true, value: wanted });
    }),
  );
});

test("whatever is typed is answered, without an exception", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), (text) => {
      expect(typeof parseObjective(text).ok).toBe("boolean");
    }),
  );
});
