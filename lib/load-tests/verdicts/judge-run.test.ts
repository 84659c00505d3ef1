import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import type { HistoryRun } from "./history-figures.ts";
import { isFoundWorse } from "./judge-run.ts";
import { figures, judge, label, newRun, objective, pastRun, pastRuns } from "./run.test-data.ts";

const slow = newRun({ whole: figures({ p95Ms: 412 }) });
const cart = [label("GET /cart"), label("POST /login")];

describe("the status", () => {
  test("of a first run without objectives is that there is no baseline", () => {
    expect(judge(newRun(), [])).toMatchObject({
      status: "no baseline",
      baseline: null,
      baselineHave: 0,
      baselineNeed: 4,
    });
  });

  test("of a run that meets its objectives is a pass, without a baseline too", () => {
    expect(judge(newRun(), pastRuns(2), [objective()])).toMatchObject({ status: "pass", baselineHave: 2 });
  });

  test("of a run that breaks an objective is a fail, without a baseline too", () => {
    expect(judge(slow, [], [objective()]).status).toBe("fail");
  });

  test("of a run like the last four is a pass", () => {
    expect(judge(newRun(), pastRuns(4)).status).toBe("pass");
  });

  test.each([
    ["p95", figures({ p95Ms: 412 })],
    ["errors from none to 4.9 %", figures({ errorRate: 0.049 })],
    ["throughput", figures({ throughputRps: 250 })],
  ])("of a run with worse %s is a fail", (_, whole) => {
    const verdict = judge(newRun({ whole }), pastRuns(10), [objective({ target: 1000 })]);
    expect(verdict.status).toBe("fail");
    expect(isFoundWorse(verdict)).toBe(true);
  });

  test.each([
    ["leaves throughput out", [], "pass", ["p95Ms", "errorRate"]],
    [
      "judges throughput by an objective",
      [objective({ metric: "throughputRps", comparator: ">=", target: 300 })],
      "fail",
      ["throughputRps", "p95Ms", "errorRate"],
    ],
  ])("of a suite %s", (_, objectives, status, judged) => {
    const history = pastRuns(10, { labels: cart });
    const run = newRun({
      whole: figures({ throughputRps: 250 }),
      labels: [label("GET /cart", { throughputRps: 20 }), label("POST /login")],
    });
    const verdict = judge(run, history, objectives, { isSuite: true });
    expect(verdict.status).toBe(status);
    expect(verdict.baseline?.judged.map(({ metric }) => metric)).toEqual(judged);
    expect(verdict.baseline?.hints).toEqual([]);
  });

  test("of a run with a worse p50 is a pass, and a fail as soon as p50 has an objective", () => {
    const run = newRun({ whole: figures({ p50Ms: 190 }) });
    const verdict = judge(run, pastRuns(10));
    expect(verdict.status).toBe("pass");
    expect(verdict.baseline?.hints).toMatchObject([{ metric: "p50Ms", label: "", worse: true }]);
    expect(judge(run, pastRuns(10), [objective({ metric: "p50Ms" })]).status).toBe("fail");
  });

  test("of a run with one slower label is a pass with a hint, and a fail when the label has an objective", () => {
    const run = newRun({ labels: [label("GET /cart", { p95Ms: 500 }), label("POST /login")] });
    const history = pastRuns(10, { labels: cart });
    expect(judge(run, history)).toMatchObject({ status: "pass", baseline: { hints: [{ label: "GET /cart" }] } });
    expect(judge(run, history, [objective({ label: "GET /cart", target: 900 })]).status).toBe("fail");
    expect(judge(run, history, [objective({ label: "GET *", target: 900 })]).status).toBe("fail");
  });

  test("of a run whose label vanished is a warning, and a fail when the label has an objective", () => {
    const run = newRun({ labels: [label("POST /login")] });
    const history = pastRuns(10, { labels: cart });
    expect(judge(run, history, [objective()]).status).toBe("warning");
    expect(judge(run, history, [objective({ label: "GET /cart" })]).status).toBe("fail");
  });

  test("is at least a warning when a label vanished after two runs", () => {
    const run = newRun({ labels: [label("POST /login")] });
    expect(judge(run, pastRuns(2, { labels: cart }), [objective()]).status).toBe("warning");
  });

  test("of a figure past its warning level, or that the file does not tell, is a warning", () => {
    expect(judge(newRun(), pastRuns(10), [objective({ warnAt: 250 })]).status).toBe("warning");
    const untold = newRun({ whole: figures({ p999Ms: null }) });
    expect(judge(untold, pastRuns(10), [objective({ metric: "p999Ms", target: 2000 })]).status).toBe("warning");
  });

  test("of a relative objective waits for the baseline", () => {
    const relative = [objective({ isRelative: true, target: 10 })];
    expect(judge(newRun(), pastRuns(3), relative).status).toBe("no baseline");
    expect(judge(newRun(), pastRuns(4), relative).status).toBe("pass");
    expect(judge(slow, pastRuns(4), relative)).toMatchObject({ status: "fail", objectives: [{ status: "fail" }] });
  });

  test("of a run without requests is a fail, and it feeds no baseline", () => {
    const verdict = judge(newRun({ whole: { ...noFigures, requests: 0 } }), []);
    expect(verdict).toMatchObject({ status: "fail", findings: [{ kind: "no-data" }] });
    expect(isFoundWorse(verdict)).toBe(true);
  });

  test("of an invalid run is invalid, whatever its figures", () => {
    expect(judge({ ...slow, invalidReason: "injector at 97 % CPU" }, pastRuns(10), [objective()])).toMatchObject({
      status: "invalid",
      objectives: [{ status: "fail" }],
    });
  });

  test("of a run that was asked for another load is not comparable, unless it breaks an objective", () => {
    const asked = { users: 600, isUsersFromTool: false, ratePerSecond: null, durationMs: 1_800_000 };
    const verdict = judge(newRun({ asked }), pastRuns(10), [objective()]);
    expect(verdict).toMatchObject({ status: "not comparable", baseline: null, findings: [{ kind: "not-comparable" }] });
    expect(judge({ ...slow, asked }, pastRuns(10), [objective()]).status).toBe("fail");
  });

  test("of a lower rate and an early end than asked for is a result and no reason not to compare", () => {
    const run = newRun({ whole: figures({ throughputRps: 250, requests: 90_000 }) });
    expect(judge(run, pastRuns(10)).status).toBe("fail");
  });
});

describe("percentiles of another kind", () => {
  const reported = newRun({ precision: "reported", whole: figures({ p95Ms: 412 }) });

  test("are not compared, and the verdict says so", () => {
    const verdict = judge(reported, pastRuns(10));
    expect(verdict).toMatchObject({ status: "no baseline", findings: [{ kind: "precision" }] });
    expect(verdict.baseline?.judged.map(({ metric }) => metric)).toEqual(["errorRate", "throughputRps"]);
  });

  test("do not hide that errors rose", () => {
    const verdict = judge({ ...reported, whole: figures({ errorRate: 0.049 }) }, pastRuns(10));
    expect(verdict.status).toBe("fail");
  });
});

test("the baseline names its runs, the latest first, and what was left out", () => {
  const history = pastRuns(6).map((run) => (run.number === 5 ? { ...run, isWorse: true } : run));
  expect(judge(newRun(), history)).toMatchObject({
    rules: 2,
    baseline: { kind: "branch", branch: "main", runIds: ["run-6", "run-4", "run-3", "run-2", "run-1"] },
    leftOut: [{ runId: "run-5", number: 5, reason: "itself worse than the runs before it" }],
  });
});

test("a slowdown stays one for as long as it lasts, and ends with its repair", () => {
  const next = noiseFrom(74);
  const history: HistoryRun[] = [];
  const statuses = Array.from({ length: 90 }, (_, k) => {
    const ms = k < 60 ? 280 : k < 73 ? 410 : 268;
    const whole = figures({ p95Ms: ms * Math.exp(0.02 * next.normal()) });
    const run = pastRun(k + 1, { whole });
    const verdict = judge(run, history);
    history.push({ ...run, isWorse: isFoundWorse(verdict), comparedWith: verdict.baseline?.runIds ?? [] });
    return verdict.status;
  });
  expect(statuses.slice(0, 4)).toEqual(Array(4).fill("no baseline"));
  expect(statuses.slice(60, 73)).toEqual(Array(13).fill("fail"));
  expect([...statuses.slice(4, 60), ...statuses.slice(73)].filter((status) => status !== "pass").length).toBeLessThan(
    3,
  );
});

test("an accepted slowdown is the new normal from there on", () => {
  const slower = (number: number) =>
    pastRun(number, { whole: figures({ p95Ms: 410 + (number % 3) }), isWorse: true, comparedWith: ["run-9"] });
  const history = [...pastRuns(10), slower(11), slower(12), slower(13), slower(14)];
  const run = newRun({ whole: figures({ p95Ms: 412 }) });
  expect(judge(run, history).status).toBe("fail");
  const accepted = history.map((each) => (each.number === 11 ? { ...each, acceptedAt: new Date(0) } : each));
  expect(judge(run, accepted)).toMatchObject({
    status: "pass",
    baseline: { runIds: ["run-14", "run-13", "run-12", "run-11"] },
  });
});

test("a verdict survives being stored as JSON", () => {
  const run = newRun({ whole: figures({ p95Ms: 412, errorRate: 0.02 }), labels: cart });
  const verdict = judge(run, pastRuns(10, { labels: cart }), [objective(), objective({ label: "* /cart" })]);
  expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
});

test("a run is never a pass when an objective is not met or nothing could be said", () => {
  const anyFigures = fc.record({
    p95Ms: fc.option(fc.double({ min: 1, max: 2000, noNaN: true })),
    errorRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    throughputRps: fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
    requests: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  });
  const anyObjectives = fc.array(
    fc.constantFrom(
      objective(),
      objective({ metric: "errorRate", target: 0.01 }),
      objective({ label: "GET /cart" }),
      objective({ isRelative: true, target: 5 }),
    ),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(anyFigures, anyObjectives, fc.integer({ min: 0, max: 12 }), (part, objectives, runs) => {
      const verdict = judge(newRun({ whole: { ...noFigures, ...part } }), pastRuns(runs), objectives);
      const isAllMet = verdict.objectives.every(({ status }) => status === "pass");
      const isJudged = verdict.objectives.length > 0 || (verdict.baseline?.judged.length ?? 0) > 0;
      if (verdict.status === "pass") expect([isAllMet, isJudged, part.requests === 0]).toEqual([true, true, false]);
      for (const text of [verdict.sentence, verdict.explanation]) {
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|regression|\.\.|-\d/);
        expect(text).not.toMatch(/ {2}|^ | $/);
      }
      expect(verdict.sentence).toMatch(/^\S.*\.$/);
    }),
  );
});
