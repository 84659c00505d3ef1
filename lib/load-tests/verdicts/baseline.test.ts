import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseBaseline } from "./baseline.ts";
import type { HistoryRun } from "./history-figures.ts";
import { newRun, pastRun, pastRuns } from "./run.test-data.ts";

const chosen = (history: readonly HistoryRun[], run = newRun()) =>
  chooseBaseline(run, history).runs.map(({ number }) => number);

const changed = (history: HistoryRun[], numbers: number[], part: Partial<HistoryRun>) =>
  history.map((run) => (numbers.includes(run.number) ? { ...run, ...part } : run));

const reasons = (history: readonly HistoryRun[], run = newRun()) =>
  chooseBaseline(run, history).leftOut.map(({ number, reason }) => `${number}: ${reason}`);

test("the last ten runs of the branch are the baseline, the latest first", () => {
  expect(chosen(pastRuns(14))).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
});

test("neither later runs nor the run itself are part of it", () => {
  const run = newRun({ id: "run-5", number: 5, startedAt: pastRun(5).startedAt });
  expect(chosen(pastRuns(9), run)).toEqual([4, 3, 2, 1]);
});

test("runs that started at the same time follow their numbers", () => {
  const startedAt = new Date("2026-08-01T02:00:00Z");
  const history = pastRuns(6, { startedAt }).map((run) => ({ ...run, startedAt }));
  expect(chosen(history, newRun({ id: "run-4", number: 4, startedAt }))).toEqual([3, 2, 1]);
});

test.each<[string, Partial<HistoryRun>, string]>([
  ["deleted", { isDeleted: true }, "deleted"],
  ["not ready", { isReady: false }, "not read, or not yet"],
  ["invalid", { invalidReason: "injector at 97 % CPU" }, "invalid: injector at 97 % CPU"],
  ["worse than its own baseline", { isWorse: true }, "itself worse than the runs before it"],
  ["in another environment", { environment: { id: "p", name: "production" } }, "in production instead of in staging"],
  ["in no named environment", { environment: null }, "in no named environment instead of in staging"],
  [
    "asked for fewer users",
    { asked: { users: 600, isUsersFromTool: false, ratePerSecond: null, durationMs: 1_800_000 } },
    "600 users instead of 1,200 users",
  ],
  ["of another kind of percentiles", { precision: "reported" }, "its percentiles are of another kind"],
])("a run %s is left out, with the reason", (_, part, reason) => {
  const history = changed(pastRuns(8), [3, 8], part);
  expect(chosen(history)).toEqual([7, 6, 5, 4, 2, 1]);
  expect(reasons(history)).toEqual([`8: ${reason}`, `3: ${reason}`]);
});

test("runs of other branches are not spoken of", () => {
  const found = chooseBaseline(newRun(), changed(pastRuns(8), [3, 8], { branch: "feature" }));
  expect(found.runs.map(({ number }) => number)).toEqual([7, 6, 5, 4, 2, 1]);
  expect(found.leftOut).toEqual([]);
});

test("no reason is given for runs that would have been too old anyway", () => {
  expect(reasons(changed(pastRuns(14), [2, 13], { isWorse: true }))).toHaveLength(1);
});

describe("a run accepted as the new normal", () => {
  const acceptedAt = new Date("2026-09-01T08:00:00Z");

  test("starts the baseline anew, itself included", () => {
    const history = changed(pastRuns(12), [7], { isWorse: true, acceptedAt });
    expect(chosen(history)).toEqual([12, 11, 10, 9, 8, 7]);
    expect(reasons(history)[0]).toBe("6: from before run 7, the new normal");
  });

  test("brings back later runs that were only worse than the old normal", () => {
    const old = ["run-4", "run-5", "run-6"];
    const history = changed(changed(pastRuns(12), [8, 9], { isWorse: true, comparedWith: old }), [7], {
      isWorse: true,
      comparedWith: old,
      acceptedAt,
    });
    expect(chosen(history)).toEqual([12, 11, 10, 9, 8, 7]);
  });

  test("does not bring back runs that were worse than itself", () => {
    const history = changed(changed(pastRuns(12), [12], { isWorse: true, comparedWith: ["run-8", "run-7"] }), [7], {
      acceptedAt,
    });
    expect(chosen(history)).toEqual([11, 10, 9, 8, 7]);
  });

  test("counts only where it could be compared with", () => {
    const elsewhere = changed(pastRuns(8), [7], { acceptedAt, environment: { id: "p", name: "production" } });
    expect(chosen(elsewhere)).toEqual([8, 6, 5, 4, 3, 2, 1]);
    const later = changed(pastRuns(8), [8], { acceptedAt });
    expect(chosen(later, newRun({ id: "run-6", number: 6, startedAt: pastRun(6).startedAt }))).toEqual([5, 4, 3, 2, 1]);
  });

  test("is the latest of several", () => {
    expect(chosen(changed(pastRuns(9), [3, 6], { acceptedAt }))).toEqual([9, 8, 7, 6]);
  });
});

describe("not comparable", () => {
  test("is a run in an environment where its branch has too few runs", () => {
    const found = chooseBaseline(newRun({ environment: { id: "p", name: "production" } }), pastRuns(6));
    expect(found.notComparable).toEqual([{ what: "environment", ours: "in production", theirs: "in staging" }]);
  });

  test("is none whose branch has too few runs anyway", () => {
    const found = chooseBaseline(newRun({ environment: null }), pastRuns(3));
    expect(found).toMatchObject({ runs: [], notComparable: null });
  });

  test("ends once there are four runs that were asked for the same", () => {
    const production = { id: "p", name: "production" };
    const history = changed(pastRuns(10), [7, 8, 9, 10], { environment: production });
    const found = chooseBaseline(newRun({ environment: production }), history);
    expect(found.runs.map(({ number }) => number)).toEqual([10, 9, 8, 7]);
    expect(found.notComparable).toBeNull();
  });
});

describe("percentiles of another kind", () => {
  test("are taken for rates and errors where there are too few of the same kind", () => {
    const found = chooseBaseline(
      newRun({ precision: "reported" }),
      changed(pastRuns(8), [6, 7, 8], { precision: "reported" }),
    );
    expect(found.isOtherPrecision).toBe(true);
    expect(found.runs).toHaveLength(8);
  });

  test("are left out as soon as there are four of the same kind", () => {
    const history = changed(pastRuns(8), [2, 6, 7, 8], { precision: "reported" });
    const found = chooseBaseline(newRun({ precision: "reported" }), history);
    expect(found.isOtherPrecision).toBe(false);
    expect(found.runs.map(({ number }) => number)).toEqual([8, 7, 6, 2]);
  });
});

test("whatever the history, the order in which it is given does not matter and nothing unfit is chosen", () => {
  const part = fc.record({
    branch: fc.constantFrom("main", "feature"),
    isWorse: fc.boolean(),
    isDeleted: fc.boolean(),
    acceptedAt: fc.constantFrom(null, null, null, new Date(0)),
    precision: fc.constantFrom("computed" as const, "reported" as const),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const history = parts.map((each, k) => pastRun(k + 1, each));
      const found = chooseBaseline(newRun(), history);
      expect(chosen([...history].reverse())).toEqual(found.runs.map(({ number }) => number));
      expect(found.runs.length).toBeLessThanOrEqual(10);
      for (const run of found.runs) expect(run).toMatchObject({ branch: "main", isDeleted: false });
      const ids = [...found.runs.map(({ id }) => id), ...found.leftOut.map(({ runId }) => runId)];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
