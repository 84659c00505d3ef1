import fc from "fast-check";
import { expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import { judgeObjectives } from "../verdicts/judge-objectives.ts";
import { figures, label } from "../verdicts/run.test-data.ts";
import { objectiveText } from "./objective.ts";
import { objectiveSchema } from "./objective-schema.ts";
import { suggestObjectives } from "./suggest-objectives.ts";

const texts = (...parameters: Parameters<typeof suggestObjectives>) =>
  suggestObjectives(...parameters).map(({ objective }) => objectiveText(objective));

test("a run's own figures, with some room, become what is offered", () => {
  const run = {
    whole: figures({ p95Ms: 268, p99Ms: 602, errorRate: 0.0033, throughputRps: 396 }),
    labels: [
      label("GET /search", { requests: 900, p95Ms: 224 }),
      label("GET /cart", { requests: 1900, p95Ms: 262 }),
      label("POST /login", { requests: 100, p95Ms: 188 }),
      label("GET /product/{id}", { requests: 1200, p95Ms: 139 }),
      label("other (12 labels)", { requests: 9999, p95Ms: 500 }),
    ],
  };
  expect(texts(run)).toEqual([
    "p95 ≤ 330 ms",
    "p99 ≤ 740 ms",
    "errors ≤ 1 %",
    "throughput ≥ 350/s",
    "p95 of GET /cart ≤ 320 ms",
    "p95 of GET /product/{id} ≤ 170 ms",
    "p95 of GET /search ≤ 270 ms",
  ]);
  expect(suggestObjectives(run)[0]).toMatchObject({ actual: 268, objective: { isKey: true } });
});

test.each([
  [0, "errors ≤ 1 %"],
  [0.01, "errors ≤ 1 %"],
  [0.012, "errors ≤ 2 %"],
  [0.04, "errors ≤ 5 %"],
  [0.13, "errors ≤ 20 %"],
])("with %d of errors it offers %s", (errorRate, expected) => {
  expect(texts({ whole: { ...noFigures, errorRate }, labels: [] })).toEqual([expected]);
});

test("a run where half of it fails offers no error rate", () => {
  expect(texts({ whole: { ...noFigures, errorRate: 0.5 }, labels: [] })).toEqual([]);
});

test("nothing is offered for what the file does not tell, nor for a label that is the whole run", () => {
  expect(texts({ whole: noFigures, labels: [label("GET /")] })).toEqual([]);
});

const ms = fc.double({ min: 0, max: 1e6, noNaN: true });

test("every offer is a valid objective that the run itself meets, with 20 to 27 % of room for times", () => {
  fc.assert(
    fc.property(ms, ms, fc.double({ min: 0, max: 1e5, noNaN: true }), (p95Ms, p99Ms, throughputRps) => {
      const run = { whole: figures({ p95Ms, p99Ms, throughputRps, errorRate: 0.001 }), labels: [] };
      const offered = suggestObjectives(run);
      for (const { objective, actual } of offered) {
        expect(objectiveSchema.safeParse(objective).success).toBe(true);
        if (objective.metric.endsWith("Ms") && actual >= 1) {
          expect(objective.target).toBeGreaterThanOrEqual(actual * 1.1999);
          expect(objective.target).toBeLessThanOrEqual(actual * 1.27);
        }
      }
      const judged = judgeObjectives(
        offered.map(({ objective }) => objective),
        run,
        () => null,
      );
      expect(judged.every(({ status }) => status === "pass")).toBe(true);
    }),
  );
});
