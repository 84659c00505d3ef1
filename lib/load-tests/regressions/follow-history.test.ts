import { describe, expect, test } from "vitest";
import type { Metric } from "../metric.ts";
import { followHistory, type HistoryChange, type HistoryRegression } from "./follow-history.ts";

const smallest = { pct: 5, points: 0.5 };
const change = (id: string, before: number, after: number, more: Partial<HistoryChange> = {}): HistoryChange => {
  const percent = 100 * (after / before - 1);
  const interval = { change: percent, changeLow: percent - 2, changeHigh: percent + 2 };
  return { id, runId: `run ${id}`, before, after, ...interval, isWorse: after > before, ...more };
};
const follow = (changes: HistoryChange[], regressions: HistoryRegression[] = [], metric: Metric = "p95Ms") =>
  followHistory(metric, changes, regressions, smallest).map(({ id, change, fixedRunId }) => [
    id ?? `about ${change.id}`,
    fixedRunId,
  ]);

describe("a regression", () => {
  test("opens with a change for the worse, and only one at a time", () => {
    expect(follow([change("a", 250, 280), change("b", 280, 320)])).toEqual([["about a", null]]);
  });

  test("does not open for less than the smallest effect that matters, or for the better", () => {
    expect(follow([change("a", 250, 260)])).toEqual([]);
    expect(follow([change("a", 250, 200)])).toEqual([]);
  });

  test("of a rate is a fall, and of errors counts in points", () => {
    expect(follow([change("a", 200, 150, { isWorse: true })], [], "throughputRps")).toEqual([["about a", null]]);
    expect(follow([change("a", 0, 0.049)], [], "errorRate")).toEqual([["about a", null]]);
    expect(follow([change("a", 0, 0.004)], [], "errorRate")).toEqual([]);
  });

  test("is fixed when what is left does not matter, and the next one is another", () => {
    const changes = [change("a", 250, 280), change("b", 280, 258), change("c", 258, 300)];
    expect(follow(changes)).toEqual([
      ["about a", "run b"],
      ["about c", null],
    ]);
  });

  test("is not fixed half-way, unless the rest cannot be told from noise", () => {
    expect(follow([change("a", 250, 400), change("b", 400, 300)])).toEqual([["about a", null]]);
    const noisy = change("b", 400, 270, { changeLow: -45, changeHigh: -20 });
    expect(follow([change("a", 250, 400), noisy])).toEqual([["about a", "run b"]]);
  });

  test("is open again when the change that fixed it is no longer found", () => {
    const known = { id: "known", state: "fixed" as const, changePointId: "a" };
    expect(follow([change("a", 250, 280)], [known])).toEqual([["known", null]]);
  });

  test("that was accepted is over: the next worse change is another", () => {
    const known = { id: "known", state: "accepted" as const, changePointId: "a" };
    expect(follow([change("a", 250, 280), change("b", 280, 330)], [known])).toEqual([["about b", null]]);
  });
});
