import fc from "fast-check";
import { expect, test } from "vitest";
import { metrics } from "../metric.ts";
import { objective } from "../verdicts/run.test-data.ts";
import { comparators, type Objective } from "../verdicts/verdict.ts";
import { objectiveSchema } from "./objective-schema.ts";
import { parseObjective } from "./parse-objective.ts";
import { writeObjective } from "./write-objective.ts";

test.each<[Partial<Objective>, string]>([
  [{}, "p95 <= 300 ms"],
  [{ label: "GET /cart", warnAt: 250 }, "p95(GET /cart) <= 300 ms, warn 250 ms"],
  [{ metric: "p999Ms", target: 1.5 }, "p99.9 <= 1.5 ms"],
  [{ metric: "errorRate", target: 0.049 }, "errors <= 4.9 %"],
  [{ metric: "throughputRps", comparator: ">=", target: 200 }, "throughput >= 200/s"],
  [{ metric: "requests", comparator: ">", target: 10_000 }, "requests > 10000"],
  [{ isRelative: true, target: 10 }, "p95 <= baseline + 10 %"],
  [{ isRelative: true, target: -7.5, comparator: ">=" }, "p95 >= baseline - 7.5 %"],
  [{ isRelative: true, target: 0 }, "p95 <= baseline"],
  [{ label: "a (b) of c <= 3" }, "p95(a (b) of c <= 3) <= 300 ms"],
])("%j is written %s", (part, text) => {
  expect(writeObjective(objective(part))).toBe(text);
});

test("what has more digits than the short form has none", () => {
  expect(writeObjective(objective({ target: 1 / 3 }))).toBeNull();
  expect(writeObjective(objective({ target: 1e-10 }))).toBeNull();
});

const notNegativeZero = (value: number) => value + 0;

const anyObjective = fc
  .record({
    metric: fc.constantFrom(...metrics),
    label: fc.oneof(fc.constant(""), fc.string({ maxLength: 40 })),
    comparator: fc.constantFrom(...comparators),
    target: fc
      .oneof(fc.integer({ min: 0, max: 99_999 }), fc.double({ min: -200, max: 1e9, noNaN: true }))
      .map(notNegativeZero),
    warnAt: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1000, noNaN: true }).map(notNegativeZero)),
    isRelative: fc.boolean(),
  })
  .map((part) => objectiveSchema.safeParse(part).data)
  .filter((read) => read !== undefined);

test("whatever is written is read as the same objective", () => {
  fc.assert(
    fc.property(anyObjective, (wanted) => {
      const text = writeObjective(wanted);
      if (text !== null) expect(parseObjective(text)).toEqual({ ok: true, value: wanted });
    }),
  );
});
