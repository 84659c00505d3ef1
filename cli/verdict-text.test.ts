import { expect, test } from "vitest";
import { judgedRun } from "./run-answer.test-data.ts";
import { verdictText } from "./verdict-text.ts";

const plain = (_style: string, text: string) => text;
const compared = { kind: "branch" as const, runIds: ["a", "b", "c", "d"], label: "", smallestVisiblePct: 7 };
const slower = {
  ...compared,
  metric: "p95Ms",
  mean: 311.3,
  changePct: 38.9,
  changePoints: null,
  interval: [29, 49.6],
  worse: true,
};
const errors = {
  ...compared,
  metric: "errorRate",
  mean: 0.001,
  changePct: null,
  changePoints: 0.02,
  interval: [-0.01, 0.05],
  worse: false,
};

test("a failed run is told with what broke, what changed and what could not be read", () => {
  const run = judgedRun(
    {
      status: "fail",
      sentence: "p95 got 29–50 % slower than the last 10 runs.",
      explanation: "It is 432 ms, 311 before.",
      objectives: [
        { metric: "p95Ms", label: "GET /cart", comparator: "<=", target: 300, actual: 412, status: "fail" },
        { metric: "errorRate", label: "", comparator: "<", target: 0.01, actual: 0.002, status: "pass" },
        { metric: "p99Ms", label: "GET /old", comparator: "<=", target: 500, actual: null, status: "missing" },
      ],
      baseline: { ...slower, interval: [29, 49.6] },
      baselines: [
        { ...errors, interval: [-0.01, 0.05] },
        { ...slower, interval: [29, 49.6] },
      ],
    },
    {
      rejected: { lines: 12, first: [{ line: 901, reason: 'elapsed is not a number: "abc"' }] },
      losses: ["No bytes column: received bytes are unknown."],
    },
  );
  expect(verdictText(run, plain).split("\n")).toEqual(
    [
      "✗ fail  p95 got 29–50 % slower than the last 10 runs.",
      "  It is 432 ms, 311 before.",
      "",
      "Objectives (1 of 3 hold)",
      "  p95 of GET /cart  412 ms           at most 300 ms  fail",
      "  p99 of GET /old   not in this run  at most 500 ms",
      "",
      "Compared with 4 runs, with 95 % intervals",
      "  p95         +39 %         (+29 to +50 %)             311 ms before  worse",
      "  error rate  +0.02 points  (−0.01 to +0.05 points)    0.10 % before",
      "",
      "Lines that could not be read",
      '  line 901: elapsed is not a number: "abc"',
      "  and 11 more",
      "",
      "What the file does not tell",
      "  No bytes column: received bytes are unknown.",
      "",
      run.url,
    ].map((line) => expect.stringMatching(sameWords(line))),
  );
});

test("a run that passed says so in two lines", () => {
  const run = judgedRun({});
  expect(verdictText(run, plain)).toBe(`✓ pass  checkout is as fast as normal.\n\n${run.url}`);
});

test("what is no figure but must be known is told too", () => {
  const text =
    "The generator was saturated: its CPU was above 90 % for 62 % of the run, so the figures may be of the generator.";
  const run = judgedRun({ findings: [{ kind: "generator-saturated", label: "", text }] });
  expect(verdictText(run, plain)).toContain(`\n\nTo know\n  ${text}\n`);
});

test("a label of two lines stays on one", () => {
  const objective = { metric: "p95Ms", comparator: "<=", target: 300, actual: 412, status: "fail" } as const;
  const run = judgedRun({ status: "fail", objectives: [{ ...objective, label: "GET\n/cart" }] });
  expect(verdictText(run, plain)).toContain("p95 of GET /cart");
});

/** How wide the columns are does not matter here. */
function sameWords(line: string): RegExp {
  const escaped = line.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^\\s*${escaped.replace(/ {2,}/g, " {2,}")}$`);
}

test("a label can neither colour the verdict, nor hide it, nor write a line of its own", () => {
  const label = "GET \u001b[8m\u202e/cart\n✓ pass";
  const text = verdictText(judgedRun({ status: "fail", sentence: `p95 of ${label} is 412 ms.` }), plain);
  expect(text.split("\n")[0]).toBe("✗ fail  p95 of GET [8m/cart ✓ pass is 412 ms.");
});
