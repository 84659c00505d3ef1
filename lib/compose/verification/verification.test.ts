import { describe, expect, test } from "vitest";
import { beforeAfterOf } from "./before-after-of.ts";
import { sidesOf, splitOf } from "./chosen-sides.ts";
import { checkout, groupRun, groupRuns } from "./group-run.test-data.ts";

const figure = { test: checkout, metric: "p95Ms", label: "", branch: "main" } as const;
const slow = [410, 412, 405, 420, 415];
const fast = [280, 281, 279, 285, 277, 282];

describe("before and after", () => {
  test("is told in a sentence, with what it proves and the level that it holds", () => {
    const result = beforeAfterOf({ ...figure, before: groupRuns(slow), after: groupRuns(fast, {}, 6) });
    expect(result.sentence).toBe("p95 fell from 412 to 281 ms (−30 to −33 %), 5 runs before, 6 after.");
    expect(result).toMatchObject({ proposed: "improved", differs: [], figure: { metricName: "p95", part: "whole" } });
    expect(result.before.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(result.heldLevel).toBeCloseTo(295, 0);
  });

  test.each([
    [[410, 412, 405], fast, "Not enough runs to compare p95: 3 of 4 before the change."],
    [slow, [280], "Not enough runs to compare p95: 1 of 4 after it."],
    [[], [], "Not enough runs to compare p95: 0 of 4 before the change, 0 of 4 after it."],
  ])("of too few runs is unproven", (before, after, sentence) => {
    expect(beforeAfterOf({ ...figure, before: groupRuns(before), after: groupRuns(after, {}, 6) })).toMatchObject({
      sentence,
      proposed: "unproven",
      difference: null,
    });
  });

  test("without a change is said to have stayed", () => {
    const result = beforeAfterOf({ ...figure, before: groupRuns(fast), after: groupRuns([281, 280, 283, 278], {}, 7) });
    expect(result.proposed).toBe("no_change");
    expect(result.sentence).toMatch(/^p95 stayed where it was: 281 ms before, 281 ms after \(/);
  });

  test("of runs that scatter proves nothing, and says what would have shown", () => {
    const result = beforeAfterOf({
      ...figure,
      before: groupRuns([300, 420, 350, 500]),
      after: groupRuns([310, 400, 480, 340], {}, 6),
    });
    expect(result.proposed).toBe("unproven");
    expect(result.sentence).toMatch(/^The runs do not tell: p95 went from .* a change of \d+ % and more would show\.$/);
  });

  test("under another load proves nothing, and says which runs", () => {
    const before = [...groupRuns(slow.slice(0, 3)), ...groupRuns(slow.slice(3), { users: 50 }, 4)];
    const result = beforeAfterOf({ ...figure, before, after: groupRuns(fast, {}, 6) });
    expect(result).toMatchObject({
      proposed: "unproven",
      differs: ["Runs 4 and 5: 50 users instead of 100 users."],
    });
    expect(result.difference).not.toBeNull();
  });

  test("does not compare percentiles of different kinds", () => {
    const result = beforeAfterOf({
      ...figure,
      before: groupRuns(slow, { precision: "reported" }),
      after: groupRuns(fast, {}, 6),
    });
    expect(result).toMatchObject({ difference: null, proposed: "unproven" });
    expect(result.sentence).toBe("p95 cannot be compared: 5 runs before, 6 after.");
    expect(result.differs[0]).toBe("Runs 1, 2, 3, 4 and 5: percentiles as the tool reported.");
  });
});

describe("the split of runs by a change", () => {
  const runs = [
    groupRun(6, { revision: "3f70be2aa1" }),
    groupRun(5, { revision: "3f70be2aa1", version: "2.14.0" }),
    groupRun(4, { revision: "aaaaaaa111", version: "2.13.0" }),
  ];
  const date = new Date("2026-10-20T00:00:00Z");

  test.each([
    ["3f70be2", 5],
    ["3f70be2aa1", 5],
    ["release v2.14.0 (#512)", 5],
    ["2.13.0, then 2.14.0", 4],
    ["3f70", null],
    ["", null],
    ["the new pool", null],
  ])("%j begins with run %j", (change, run) => {
    expect(splitOf(runs, change, date).run).toBe(run);
  });

  test("is the date where the change names no run", () => {
    expect(splitOf(runs, "the new pool", date)).toEqual({ at: date, run: null });
  });
});

describe("the sides of a split", () => {
  const at = new Date(Date.UTC(2026, 9, 16));

  test("are the ten nearest runs of each that were asked for the same", () => {
    const runs = [
      ...groupRuns(
        Array.from({ length: 12 }, () => 280),
        {},
        16,
      ),
      groupRun(15, { users: 50 }),
      ...groupRuns(Array.from({ length: 14 }, () => 400)),
    ];
    const { before, after } = sidesOf(runs, { at }, "p95Ms");
    const chosen = (side: typeof before) => side.filter(({ isChosen }) => isChosen).map(({ run }) => run.facts.number);
    expect(chosen(after)).toEqual([27, 26, 25, 24, 23, 22, 21, 20, 19, 18]);
    expect(chosen(before)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    expect(before[0]).toMatchObject({ differs: "50 users instead of 100 users", isChosen: false });
  });

  test("leave out runs that do not tell the figure", () => {
    const { before, after } = sidesOf([groupRun(20, { value: null }), groupRun(3)], { at }, "p95Ms");
    expect([before.length, after.length]).toEqual([1, 0]);
  });
});
