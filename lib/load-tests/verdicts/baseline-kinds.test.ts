import { describe, expect, test } from "vitest";
import { type BaselineContext, chooseBaseline } from "./baseline.ts";
import { baselineTitle, runsWords } from "./baseline-name.ts";
import type { HistoryRun } from "./history-figures.ts";
import { newRun, pastRun, pastRuns } from "./run.test-data.ts";
import { type BaselineRule, defaultRule } from "./verdict-rule.ts";

const by = (rule: Partial<BaselineRule>, more: Omit<BaselineContext, "rule"> = {}): BaselineContext => ({
  rule: { ...defaultRule.baseline, ...rule },
  ...more,
});

const numbers = (runs: readonly { number: number }[]) => runs.map(({ number }) => number);

const changed = (history: HistoryRun[], which: number[], part: Partial<HistoryRun>) =>
  history.map((run) => (which.includes(run.number) ? { ...run, ...part } : run));

test("a baseline is made of as many runs as the test says", () => {
  expect(numbers(chooseBaseline(newRun(), pastRuns(12), by({ runs: 5 })).runs)).toEqual([12, 11, 10, 9, 8]);
});

describe("the target branch", () => {
  const history = changed(pastRuns(12), [3, 9, 12], { branch: "fix" });

  test("is what a pull request is compared with, by its runs that started before", () => {
    const found = chooseBaseline(newRun({ branch: "fix" }), history, by({ kind: "target" }));
    expect(numbers(found.runs)).toEqual([11, 10, 8, 7, 6, 5, 4, 2, 1]);
    expect(found.name).toEqual({ kind: "target", branch: "main" });
    const early = newRun({ branch: "fix", startedAt: pastRun(7).startedAt, number: 7, id: "pr" });
    expect(numbers(chooseBaseline(early, history, by({ kind: "target" })).runs)).toEqual([6, 5, 4, 2, 1]);
  });

  test("has its own runs compared with those before them", () => {
    const found = chooseBaseline(newRun(), history, by({ kind: "target" }));
    expect(numbers(found.runs)).toEqual([11, 10, 8, 7, 6, 5, 4, 2, 1]);
    expect(found.name).toEqual({ kind: "branch", branch: "main" });
  });
});

describe("the previous version", () => {
  const versions = ["1", "1", "1", "1", "2", "2", "2", "2", "2", "3"];
  const history = pastRuns(10).map((run, k) => ({ ...run, version: versions[k] ?? "" }));
  const chosen = (runs: HistoryRun[], version: string) =>
    chooseBaseline(newRun({ version }), runs, by({ kind: "previous" }));

  test("is the newest other one, whatever the branch", () => {
    const elsewhere = changed(history, [6, 8], { branch: "release/2" });
    const found = chosen(elsewhere, "3");
    expect(numbers(found.runs)).toEqual([9, 8, 7, 6, 5]);
    expect(found.name).toEqual({ kind: "previous", version: "2" });
    expect(found.leftOut).toEqual([]);
  });

  test("says how many runs it has, though they are too few", () => {
    expect(numbers(chosen(history, "4").runs)).toEqual([10]);
  });

  test("is passed over when all of its runs were worse, so that a slowdown does not become normal by a release", () => {
    const found = chosen(changed(history, [5, 6, 7, 8, 9], { isWorse: true }), "3");
    expect(found.name).toEqual({ kind: "previous", version: "1" });
    expect(numbers(found.runs)).toEqual([4, 3, 2, 1]);
    expect(found.leftOut[0]?.reason).toBe("itself worse than the runs before it");
  });

  test("leaves out what was run of other versions in between, and says so", () => {
    const found = chosen(changed(history, [7], { version: "1.1" }), "3");
    expect(numbers(found.runs)).toEqual([9, 8, 6, 5]);
    expect(found.leftOut).toEqual([{ runId: "run-7", number: 7, reason: "of version 1.1" }]);
  });

  test("is none for a run that says no version, or the first one", () => {
    expect(chosen(history, "").problem).toBe("The run says no version, so none is the one before it.");
    expect(chosen(pastRuns(5), "1").problem).toBe("No earlier run says another version: nothing to compare with yet.");
  });
});

describe("a pinned run", () => {
  const pinnedBy = (history: readonly HistoryRun[], run = newRun(), pinnedRunId = "run-2") =>
    chooseBaseline(run, history, by({ kind: "pinned", pinnedRunId }));

  test("stands alone, and the last runs of the branch tell how much runs vary", () => {
    const found = pinnedBy(pastRuns(14));
    expect(numbers(found.runs)).toEqual([2]);
    expect(numbers(found.noise ?? [])).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    expect(found.name).toEqual({ kind: "pinned", number: 2 });
  });

  test("has the noise of its own branch where the run's has too few", () => {
    const found = pinnedBy(pastRuns(8), newRun({ branch: "fix" }));
    expect(numbers(found.noise ?? [])).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test.each<[string, Partial<HistoryRun>, string]>([
    ["deleted", { isDeleted: true }, "Run 2, the pinned one, cannot be compared with: deleted."],
    ["invalid", { invalidReason: "no data" }, "Run 2, the pinned one, cannot be compared with: invalid: no data."],
  ])("that is %s is none", (_, part, problem) => {
    expect(pinnedBy(changed(pastRuns(6), [2], part))).toMatchObject({ runs: [], problem });
  });

  test("that was asked for another load is not comparable", () => {
    const production = { id: "p", name: "production" };
    const found = pinnedBy(changed(pastRuns(6), [2], { environment: production }));
    expect(found).toMatchObject({ runs: [], notComparable: [{ ours: "in staging", theirs: "in production" }] });
  });

  test("is not compared with itself, and one that is gone is nothing", () => {
    expect(pinnedBy(pastRuns(6), pastRun(2)).problem).toMatch(/^This is the pinned run itself/);
    expect(pinnedBy(pastRuns(6), newRun(), "gone").problem).toBe("No run is pinned to compare with.");
  });
});

describe("a regression", () => {
  const first = pastRun(7);
  const isOpen = { isAccepted: false, first, fixedBy: null };
  const chosen = (regression: typeof isOpen | { isAccepted: boolean; first: HistoryRun; fixedBy: HistoryRun | null }) =>
    chooseBaseline(newRun(), pastRuns(12), { regressions: [regression] });

  test("that is open keeps its runs away, from its first one on", () => {
    const found = chosen(isOpen);
    expect(numbers(found.runs)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(found.leftOut[0]).toMatchObject({ number: 12, reason: "from an open regression since run 7" });
    expect(found.leftOut).toHaveLength(6);
  });

  test("that was fixed keeps the runs in between away, and no later ones", () => {
    const found = chosen({ ...isOpen, fixedBy: pastRun(10) });
    expect(numbers(found.runs)).toEqual([12, 11, 10, 6, 5, 4, 3, 2, 1]);
    expect(found.leftOut[0]?.reason).toBe("from a regression since run 7, fixed with run 10");
  });

  test("that was accepted starts the baseline anew with its first run", () => {
    const found = chosen({ ...isOpen, isAccepted: true });
    expect(numbers(found.runs)).toEqual([12, 11, 10, 9, 8, 7]);
    expect(found.leftOut[0]?.reason).toBe("from before run 7, the new normal");
  });

  test("of another branch or of another load keeps nothing away", () => {
    expect(numbers(chosen({ ...isOpen, first: pastRun(7, { branch: "fix" }) }).runs)).toHaveLength(10);
    const elsewhere = pastRun(7, { environment: { id: "p", name: "production" } });
    expect(numbers(chosen({ ...isOpen, first: elsewhere }).runs)).toHaveLength(10);
  });

  test("that began before a run accepted as the new normal is a part of it", () => {
    const history = changed(pastRuns(12), [9], { acceptedAt: new Date(0) });
    const found = chooseBaseline(newRun(), history, { regressions: [isOpen] });
    expect(numbers(found.runs)).toEqual([12, 11, 10, 9]);
  });

  test("that began after it keeps its runs away", () => {
    const history = changed(pastRuns(12), [3], { acceptedAt: new Date(0) });
    const found = chooseBaseline(newRun(), history, { regressions: [isOpen] });
    expect(numbers(found.runs)).toEqual([6, 5, 4, 3]);
  });
});

test.each([
  [{ kind: "branch", branch: "main" } as const, 10, "the last 10 runs", "branch main"],
  [{ kind: "branch", branch: "" } as const, 1, "the run before", "branch not named"],
  [{ kind: "target", branch: "main" } as const, 10, "the last 10 runs of main", "target branch main"],
  [
    { kind: "previous", version: "2.13" } as const,
    6,
    "the last 6 runs of version 2.13",
    "version 2.13, the one before",
  ],
  [{ kind: "previous", version: "2.13" } as const, 1, "the last run of version 2.13", "version 2.13, the one before"],
  [{ kind: "pinned", number: 12 } as const, 1, "run 12", "run 12, pinned"],
])("%j reads as people say it", (name, runs, words, title) => {
  expect(runsWords(name, runs)).toBe(words);
  expect(baselineTitle(name)).toBe(title);
});
