import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomes } from "../states/story-state.ts";
import type { BeforeAfter, MeasuredFigure } from "./before-after.ts";
import { proposedOutcome } from "./proposed-outcome.ts";
import { looserOf, provedLevelOf, targetOf } from "./proved-level.ts";

const watch = { testId: "checkout", metric: "p95Ms", label: "", branch: "main" };
const figure: MeasuredFigure = {
  testName: "Checkout",
  testSlug: "checkout",
  metric: "p95Ms",
  metricName: "p95",
  label: "",
  branch: "main",
  unit: "ms",
  better: "down",
  part: "whole",
  precision: "computed",
};
const result: BeforeAfter = {
  figure,
  before: [],
  after: [],
  difference: null,
  differs: [],
  proposed: "improved",
  sentence: "",
  heldLevel: 330,
};
const measured = { testId: "checkout", result };
const closing = { outcome: "improved", metric: null, watch, measured } as const;

describe("provedLevelOf", () => {
  test("is what a run like those after the fix would still reach", () => {
    expect(provedLevelOf(closing)).toBe(330);
  });

  test.each([
    ["a looser target", { target: 0.5, unit: "s" }, 500],
    ["a stricter target", { target: 300, unit: "ms" }, 330],
    ["no target", { target: null, unit: "ms" }, 330],
    ["a target in another kind of unit", { target: 500, unit: "baskets" }, 330],
  ])("with %s", (_what, metric, level) => {
    expect(provedLevelOf({ ...closing, metric })).toBe(level);
  });

  test("is unknown where nothing, or another figure, was measured", () => {
    expect(provedLevelOf({ ...closing, measured: null })).toBeNull();
    expect(provedLevelOf({ ...closing, watch: null })).toBeNull();
    expect(provedLevelOf({ ...closing, watch: { ...watch, label: "GET /cart" } })).toBeNull();
    expect(provedLevelOf({ ...closing, measured: { ...measured, testId: null } })).toBeNull();
    expect(provedLevelOf({ ...closing, measured: { ...measured, result: { ...result, heldLevel: null } } })).toBeNull();
  });

  test.each(outcomes.map((outcome) => [outcome, outcome === "improved" || outcome === "no_change"] as const))(
    "of a story closed as %s is known: %s",
    (outcome, isKnown) => {
      expect(provedLevelOf({ ...closing, outcome }) !== null).toBe(isKnown);
    },
  );
});

const isBroken = (better: "down" | "up", value: number, level: number) =>
  better === "down" ? value > level : value < level;
const level = fc.double({ min: 0.001, max: 1e6, noNaN: true });

test("the looser of two levels is broken by nothing that holds either of them", () => {
  fc.assert(
    fc.property(fc.constantFrom("down" as const, "up" as const), level, level, level, (better, one, other, value) => {
      const loosest = looserOf(better, one, other);
      if (isBroken(better, value, loosest)) {
        expect(isBroken(better, value, one)).toBe(true);
        expect(isBroken(better, value, other)).toBe(true);
      }
      expect(isBroken(better, loosest, loosest)).toBe(false);
    }),
  );
});

test("a target in percent is a share, and one in requests a minute is a sixtieth", () => {
  expect(targetOf({ target: 0.5, unit: "%" }, { ...figure, unit: "%" })).toBe(0.005);
  expect(targetOf({ target: 600, unit: "/min" }, { ...figure, unit: "/s", better: "up" })).toBe(10);
  expect(targetOf({ target: 1.2, unit: " S " }, figure)).toBe(1200);
});

test("of too few runs, and of runs that differ, nothing is proposed as proved", () => {
  expect(proposedOutcome("better", [])).toBe("improved");
  expect(proposedOutcome("same", [])).toBe("no_change");
  expect(proposedOutcome("worse", [])).toBe("worse");
  expect(proposedOutcome("unsure", [])).toBe("unproven");
  expect(proposedOutcome(null, [])).toBe("unproven");
  expect(proposedOutcome("better", ["Run 3 ran with 50 users instead of 100 users."])).toBe("unproven");
});
