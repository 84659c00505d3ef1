import { expect, test } from "vitest";
import { objective } from "../verdicts/run.test-data.ts";
import type { Objective } from "../verdicts/verdict.ts";
import { objectiveSchema, objectivesSchema } from "./objective-schema.ts";

const messages = (input: unknown) =>
  objectiveSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

test("metric, comparator and target are enough", () => {
  expect(objectiveSchema.parse({ metric: "p95Ms", comparator: "<=", target: 300 })).toEqual(objective());
});

test.each<[Partial<Objective> | Record<string, unknown>, string]>([
  [{ metric: "p96Ms" }, "metric"],
  [{ comparator: "==" }, "comparator"],
  [{ target: "300" }, "target: not a number"],
  [{ target: Number.NaN }, "target: not a number"],
  [{ target: -1 }, "target: between 0 ms and a day"],
  [{ target: 1e9 }, "target: between 0 ms and a day"],
  [{ metric: "errorRate", target: 5 }, "target: between 0 and 100 %"],
  [{ metric: "throughputRps", comparator: ">=", target: -5 }, "target: zero or more"],
  [{ isRelative: true, target: -120 }, "target: between −100 %"],
  [{ warnAt: 300 }, "warnAt: the warning must come before the target, so it must be less"],
  [
    { comparator: ">=", metric: "throughputRps", warnAt: 250 },
    "warnAt: the warning must come before the target, so it must be more",
  ],
  [{ label: "x".repeat(501) }, "label: at most 500 characters"],
  [{ label: "GET\n/cart" }, "label: without line breaks"],
])("%j is refused: %s", (part, message) => {
  expect(messages({ ...objective(), ...part }).join("; ")).toContain(message);
});

test("a warning before the target is taken, whichever way is better", () => {
  expect(messages(objective({ warnAt: 250 }))).toEqual([]);
  expect(messages(objective({ metric: "throughputRps", comparator: ">=", target: 200, warnAt: 220 }))).toEqual([]);
  expect(messages(objective({ isRelative: true, target: 10, warnAt: 5 }))).toEqual([]);
});

test("fifty objectives are enough for a test", () => {
  expect(objectivesSchema.safeParse(Array(50).fill(objective())).success).toBe(true);
  expect(objectivesSchema.safeParse(Array(51).fill(objective())).success).toBe(false);
});
