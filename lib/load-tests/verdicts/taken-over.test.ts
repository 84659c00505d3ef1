import { describe, expect, it } from "vitest";
import type { ParsedThreshold } from "../parsed-run.ts";
import { judge, newRun } from "./run.test-data.ts";
import { missedThresholds, takenOver } from "./taken-over.ts";

const p95: ParsedThreshold = {
  metric: "p95Ms",
  label: "",
  comparator: "<",
  target: 250,
  expression: "p(95)<250",
  met: false,
};
const checks: ParsedThreshold = {
  ...p95,
  metric: "order_ok rate",
  comparator: ">",
  target: 0.99,
  expression: "rate>0.99",
};

describe("thresholds of a result file", () => {
  it("become objectives where the figure is one of ours and the team has none on it", () => {
    expect(takenOver([p95, checks], [])).toMatchObject([
      { metric: "p95Ms", comparator: "<", target: 250, isFromFile: true },
    ]);
    const [own] = takenOver([{ ...p95, target: 400 }], []);
    expect(own && takenOver([p95], [own])).toEqual([]);
  });

  it("fail a run that they are missed by, though the team declared nothing", () => {
    expect(judge(newRun(), [], [], { thresholds: [p95] })).toMatchObject({
      status: "fail",
      objectives: [{ actual: 280, status: "fail" }],
    });
    const verdict = judge(newRun(), [], [], { thresholds: [checks] });
    expect(verdict).toMatchObject({
      status: "fail",
      sentence: "The file's own threshold on order_ok rate was missed: rate>0.99.",
    });
  });

  it("are named where only the tool knows the figure and says that it was missed", () => {
    expect(missedThresholds([checks, { ...checks, met: true }])).toEqual([
      { kind: "threshold-missed", label: "", text: "The file's own threshold on order_ok rate was missed: rate>0.99." },
    ]);
  });
});
