import { describe, expect, test } from "vitest";
import { figures, judge, label, newRun, objective, pastRun, pastRuns } from "./run.test-data.ts";
import { type BaselineRule, defaultRule } from "./verdict-rule.ts";

const by = (rule: Partial<BaselineRule>) => ({ context: { rule: { ...defaultRule.baseline, ...rule } } });
const p95 = (ms: number) => ({ whole: figures({ p95Ms: ms }) });
const pinned = by({ kind: "pinned", pinnedRunId: "run-2" });

describe("sentences name what a run is compared with", () => {
  test("the target branch", () => {
    const verdict = judge(newRun({ ...p95(412), branch: "fix" }), pastRuns(10), [], by({ kind: "target" }));
    expect(verdict).toMatchObject({
      status: "fail",
      sentence: "p95 got 38–56 % slower than the last 10 runs of main.",
      baseline: { kind: "target", branch: "main", noiseRuns: 10 },
    });
  });

  test("the version before", () => {
    const history = pastRuns(6, { version: "2.13.0" });
    const run = newRun({ ...p95(412), version: "2.14.0" });
    expect(judge(run, history, [], by({ kind: "previous" })).sentence).toMatch(
      /^p95 got \d+–\d+ % slower than the last 6 runs of version 2\.13\.0\.$/,
    );
    const few = judge(run, pastRuns(2, { version: "2.13.0" }), [], by({ kind: "previous" }));
    expect(few).toMatchObject({ status: "no baseline", baselineHave: 2 });
    expect(few.sentence).toBe(
      "Too early to compare with version 2.13.0, the one before: it has 2 of the 4 runs that it takes.",
    );
  });

  test("the pinned run", () => {
    const verdict = judge(newRun(p95(412)), pastRuns(10), [], pinned);
    expect(verdict).toMatchObject({ status: "fail", baseline: { kind: "pinned", number: 2, runIds: ["run-2"] } });
    expect(verdict.sentence).toMatch(/^p95 got \d+–\d+ % slower than run 2\.$/);
  });
});

describe("one pinned run", () => {
  test("makes a wider interval than ten runs do, for it is as noisy as the new one", () => {
    const [ten, one] = [judge(newRun(), pastRuns(10)), judge(newRun(), pastRuns(10), [], pinned)].map(
      ({ baseline }) => baseline?.judged.find(({ metric }) => metric === "p95Ms")?.smallestVisible ?? 0,
    );
    // √2 instead of √1.1, on the log scale.
    expect(Math.log1p((one ?? 0) / 100) / Math.log1p((ten ?? 1) / 100)).toBeCloseTo(Math.sqrt(2 / 1.1), 6);
  });

  test("fails nothing by itself while nobody knows how much runs vary, and hints at what is off", () => {
    const verdict = judge(newRun(p95(412)), [pastRun(1), pastRun(2)], [], pinned);
    expect(verdict).toMatchObject({ status: "no baseline", baseline: null, baselineHave: 2 });
    expect(verdict.sentence).toBe(
      "Too early to compare with run 2: how much runs vary is known from 4 runs on, and there are 2.",
    );
    expect(verdict.findings).toEqual([
      {
        kind: "pinned-difference",
        label: "",
        text: "Against run 2: p95 412 ms, 47 % more. How much runs vary is known from 4 runs on, so this may be chance.",
      },
    ]);
    expect(judge(newRun(p95(290)), [pastRun(1), pastRun(2)], [], pinned).findings).toEqual([]);
  });

  test("is what relative objectives are held against, known noise or not", () => {
    const asked = [objective({ isRelative: true, target: 10 })];
    expect(judge(newRun(p95(412)), [pastRun(1), pastRun(2)], asked, pinned)).toMatchObject({
      status: "fail",
      objectives: [{ limit: expect.closeTo(308), status: "fail" }],
    });
  });

  test("judges errors too", () => {
    const history = pastRuns(10).map((run) => ({ ...run, whole: { ...run.whole, errorRate: 0.01 } }));
    const errors = (rate: number) =>
      judge(newRun({ whole: figures({ errorRate: rate }) }), history, [], pinned).baseline?.judged.find(
        ({ metric }) => metric === "errorRate",
      );
    expect(errors(0.03)).toMatchObject({ worse: true, changePoints: expect.closeTo(2), runs: 1 });
    expect(errors(0.012)).toMatchObject({ worse: false });
  });
});

test("the smallest effect that matters is the test's own", () => {
  const calm = Array.from({ length: 10 }, (_, k) => pastRun(k + 1));
  const worse = (ms: number, pct: number) =>
    judge(newRun(p95(ms)), calm, [], { smallestEffect: { pct, points: 0.5 } }).status;
  expect(worse(280 * 1.08, 5)).toBe("fail");
  expect(worse(280 * 1.08, 10)).toBe("pass");
  expect(worse(280 * 1.04, 3)).toBe("fail");
});

describe("the steady part", () => {
  const steady = figures({ p95Ms: 250 });

  test("is judged where both sides have one", () => {
    const history = pastRuns(10).map((run) => ({ ...run, steady: { ...run.whole, p95Ms: 250 } }));
    const verdict = judge(newRun({ ...p95(412), steady }), history);
    expect(verdict).toMatchObject({ part: "steady", status: "pass" });
    expect(verdict.baseline?.judged.find(({ metric }) => metric === "p95Ms")?.actual).toBe(250);
  });

  test("is left aside where one of them has none", () => {
    const verdict = judge(newRun({ ...p95(412), steady }), pastRuns(10));
    expect(verdict).toMatchObject({ part: "whole", status: "fail" });
  });

  test("is what objectives are held against without a baseline", () => {
    const verdict = judge(newRun({ ...p95(412), steady }), [], [objective()]);
    expect(verdict).toMatchObject({ part: "steady", objectives: [{ actual: 250, status: "pass" }] });
  });

  test("of a label is left aside where a run has the label without one", () => {
    const told = { ...label("GET /cart", { p95Ms: 400 }), steady: figures({ p95Ms: 100 }) };
    const bare = label("GET /cart", { p95Ms: 390 });
    const asked = [objective({ label: "GET /cart", target: 500 })];
    const actual = (labels: (typeof told)[]) =>
      judge(newRun({ steady, labels: [told] }), [{ ...pastRun(1), steady, labels }], asked).objectives[0]?.actual;
    expect(actual([told])).toBe(100);
    expect(actual([bare as typeof told])).toBe(400);
  });
});

describe("slow drift", () => {
  const anchor = pastRun(0, { id: "anchor", number: 1, startedAt: new Date("2026-05-01T02:00:00Z") });
  const drifted = (factor: number) =>
    pastRuns(10).map((run) => ({
      ...run,
      whole: { ...run.whole, p95Ms: 280 * factor * ((run.whole.p95Ms ?? 0) / 280) },
    }));
  const judged = (factor: number, part = {}) => {
    const recent = drifted(factor);
    return judge(newRun({ ...p95(280 * factor), ...part }), recent, [], { anchor: { run: anchor, recent } });
  };

  test("beyond noise and beyond what matters is a warning, with the range", () => {
    const verdict = judged(1.2);
    expect(verdict.status).toBe("warning");
    expect(verdict.sentence).toMatch(
      /^Slow drift: over the last 11 runs p95 got \d+–\d+ % slower than the anchor \(run 1, 6 months before\)\.$/,
    );
    expect(verdict.drift).toMatchObject({
      runId: "anchor",
      number: 1,
      figures: [{ metric: "p95Ms", worse: true }, {}, {}],
    });
  });

  test("of errors says from what to what", () => {
    const recent = pastRuns(10).map((run) => ({ ...run, whole: { ...run.whole, errorRate: 0.02 } }));
    const run = newRun({ whole: figures({ errorRate: 0.02 }) });
    expect(judge(run, recent, [], { anchor: { run: anchor, recent } }).sentence).toBe(
      "Slow drift: over the last 11 runs errors rose from 0 to 2 % since the anchor (run 1, 6 months before).",
    );
  });

  test("within either is none", () => {
    expect(judged(1.03)).toMatchObject({ status: "pass", findings: [] });
    expect(judged(0.8)).toMatchObject({ status: "pass", drift: { figures: [{ better: true }, {}, {}] } });
  });

  test("is not told from an anchor that was asked for something else", () => {
    const verdict = judged(1.2, { environment: { id: "p", name: "production" } });
    expect(verdict.drift).toBeNull();
    expect(verdict.findings.map(({ text }) => text)).toContain(
      "No drift can be told from the anchor, run 1: in staging instead of in production.",
    );
  });

  test("is not told from fewer than four runs", () => {
    const verdict = judge(newRun(p95(600)), [], [], { anchor: { run: anchor, recent: [] } });
    expect(verdict.drift).toBeNull();
  });
});

describe("what a run achieved is a result", () => {
  const achieved = { durationMs: 1_800_000, unsteadyReason: "", saturation: "" };

  test("an early end warns, and is compared all the same", () => {
    const verdict = judge(newRun(), pastRuns(10), [], { achieved: { ...achieved, durationMs: 240_000 } });
    expect(verdict).toMatchObject({ status: "warning", sentence: "The run ended after 4 min of 30 min asked." });
    expect(verdict.baseline).not.toBeNull();
  });

  test("a lower rate, no steady state and a saturated generator are said", () => {
    const asked = { users: null, isUsersFromTool: false, ratePerSecond: 500, durationMs: null };
    const history = pastRuns(10, { asked });
    const verdict = judge(newRun({ asked }), history, [], {
      achieved: { ...achieved, unsteadyReason: "The run never reached a steady state.", saturation: "a tag says so" },
    });
    expect(verdict.status).toBe("pass");
    expect(verdict.findings.map(({ text }) => text)).toEqual([
      "The run achieved 400/s of 500/s asked.",
      "The run never reached a steady state.",
      "The generator was saturated: a tag says so.",
    ]);
  });

  test("what was asked for and reached is not worth a word", () => {
    expect(judge(newRun(), pastRuns(10), [], { achieved }).findings).toEqual([]);
  });
});
