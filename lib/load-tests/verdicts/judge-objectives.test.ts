import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import { judgeObjectives } from "./judge-objectives.ts";
import { figures, label, objective } from "./run.test-data.ts";
import { comparators, type Objective } from "./verdict.ts";

const noMean = () => null;

function judged(part: Partial<Objective>, mean: () => number | null = noMean) {
  const run = {
    whole: figures({ p95Ms: 280, errorRate: 0.01, throughputRps: 200, p999Ms: null }),
    labels: [label("GET /cart", { p95Ms: 320 }), label("GET /search", { p95Ms: 150 }), label("POST /login")],
  };
  return judgeObjectives([objective(part)], run, mean);
}

test.each<[Partial<Objective>, string]>([
  [{ target: 300 }, "pass"],
  [{ target: 280 }, "pass"],
  [{ target: 280, comparator: "<" }, "fail"],
  [{ target: 279.9 }, "fail"],
  [{ target: 300, warnAt: 250 }, "warning"],
  [{ target: 300, warnAt: 280 }, "pass"],
  [{ target: 270, warnAt: 250 }, "fail"],
  [{ metric: "errorRate", target: 0.01 }, "pass"],
  [{ metric: "errorRate", target: 0.009 }, "fail"],
  [{ metric: "throughputRps", comparator: ">=", target: 200 }, "pass"],
  [{ metric: "throughputRps", comparator: ">", target: 200 }, "fail"],
  [{ metric: "throughputRps", comparator: ">=", target: 180, warnAt: 210 }, "warning"],
  [{ metric: "p999Ms", target: 1000 }, "unknown"],
  [{ label: "GET /cart" }, "fail"],
  [{ label: "GET /basket" }, "missing"],
  [{ label: "PUT *" }, "missing"],
  [{ isRelative: true, target: 10 }, "unknown"],
])("%j is judged %s", (part, status) => {
  expect(judged(part).map((each) => each.status)).toEqual([status]);
});

test("a pattern gives one verdict for each label that it matches", () => {
  expect(judged({ label: "GET *" })).toMatchObject([
    { label: "GET /cart", actual: 320, status: "fail" },
    { label: "GET /search", actual: 150, status: "pass" },
  ]);
});

describe("a relative objective", () => {
  test("is held against the baseline's mean", () => {
    const atMost = judged({ isRelative: true, target: 10 }, () => 260)[0];
    expect(atMost?.limit).toBeCloseTo(286, 9);
    expect(atMost?.status).toBe("pass");
    expect(judged({ isRelative: true, target: 10 }, () => 250)).toMatchObject([{ status: "fail" }]);
    expect(judged({ isRelative: true, target: 10, warnAt: 5 }, () => 260)).toMatchObject([{ status: "warning" }]);
  });

  test("of a rate counts downwards", () => {
    const rate: Partial<Objective> = { metric: "throughputRps", comparator: ">=", isRelative: true, target: -10 };
    expect(judged(rate, () => 220)).toMatchObject([{ status: "pass" }]);
    expect(judged(rate, () => 230)).toMatchObject([{ status: "fail" }]);
  });

  test("forgives the last digits of a product", () => {
    expect(judged({ isRelative: true, target: 0 }, () => 280 * (1 - 1e-12))).toMatchObject([{ status: "pass" }]);
  });
});

test("in a run of more labels than are kept, one that is not there is unknown and a pattern skips the rest", () => {
  const run = { whole: figures(), labels: [label("GET /a"), label("other (1,234 labels)", { p95Ms: 9000 })] };
  const [exact, pattern] = [objective({ label: "GET /b" }), objective({ label: "*" })];
  expect(judgeObjectives([exact], run, noMean)).toMatchObject([{ status: "unknown" }]);
  expect(judgeObjectives([pattern], run, noMean)).toMatchObject([{ label: "GET /a", status: "pass" }]);
});

test("a label with a star in its name is found by its name", () => {
  const run = { whole: figures(), labels: [label("GET /*"), label("GET /a")] };
  expect(judgeObjectives([objective({ label: "GET /*" })], run, noMean)).toHaveLength(1);
});

test("what is not there never passes, whatever the objective", () => {
  const anyObjective = fc.record({
    comparator: fc.constantFrom(...comparators),
    target: fc.double({ noNaN: true }),
    label: fc.constantFrom("", "GET /cart", "GET *"),
    isRelative: fc.boolean(),
  });
  fc.assert(
    fc.property(anyObjective, fc.boolean(), (part, hasLabel) => {
      const run = { whole: noFigures, labels: hasLabel ? [{ label: "GET /cart", figures: noFigures }] : [] };
      for (const { status } of judgeObjectives([objective(part)], run, () => 100))
        expect(["missing", "unknown"]).toContain(status);
    }),
  );
});
