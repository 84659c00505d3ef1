import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goalSentence, movedWithSentence, type ToldTarget } from "./moved-with.ts";

const target = (part: Partial<ToldTarget> = {}): ToldTarget => ({
  testName: "Checkout",
  metric: "p95Ms",
  label: "",
  direction: "down",
  baseline: 412,
  now: 310,
  goal: 300,
  since: "2026-09-12",
  today: "2026-11-21",
  smallestPct: 5,
  smallestPoints: 0.5,
  ...part,
});

describe("what became of a figure since a tactic is followed", () => {
  test.each<[Partial<ToldTarget>, string]>([
    [{}, "p95 of Checkout moved with it: 412 → 310 ms since 12 September."],
    [{ now: 500 }, "p95 of Checkout moved the other way: 412 → 500 ms since 12 September."],
    [{ now: 408 }, "p95 of Checkout hardly moved: 412 → 408 ms since 12 September."],
    [{ now: 412 }, "p95 of Checkout hardly moved: 412 → 412 ms since 12 September."],
    [{ now: 412.2 }, "p95 of Checkout hardly moved: 412 → 412.2 ms since 12 September."],
    [{ label: "GET /cart" }, "p95 of GET /cart in Checkout moved with it: 412 → 310 ms since 12 September."],
    [
      { metric: "throughputRps", direction: "up", baseline: 200, now: 396 },
      "Throughput of Checkout moved with it: 200 → 396/s since 12 September.",
    ],
    [
      { metric: "errorRate", baseline: 0.02, now: 0.004 },
      "Error rate of Checkout moved with it: 2 → 0.4 % since 12 September.",
    ],
    [
      { metric: "errorRate", baseline: 0.006, now: 0.004 },
      "Error rate of Checkout hardly moved: 0.6 → 0.4 % since 12 September.",
    ],
    [
      { metric: "requests", direction: "up", baseline: 0, now: 10 },
      "Requests of Checkout moved with it: 0 → 10 since 12 September.",
    ],
    [{ baseline: null }, "p95 of Checkout is 310 ms since 12 September; what it was before is unknown."],
    [{ now: null }, "p95 of Checkout was 412 ms; since 12 September no run tells it, so what became of it is unknown."],
    [{ now: null, baseline: null }, "p95 of Checkout is unknown: no run tells it."],
    [{ testName: null }, "p95: its test was deleted, so what became of it is unknown."],
  ])("%j is told as “%s”", (part, sentence) => expect(movedWithSentence(target(part))).toBe(sentence));

  test("is never said to be caused by it", () =>
    fc.assert(
      fc.property(
        fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
        fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
        fc.constantFrom("down", "up"),
        (baseline, now, direction) => {
          const told = movedWithSentence(target({ baseline, now, direction }));
          expect(told).not.toMatch(/caus|because|thanks|due to/i);
          expect(told).toMatch(/\.$/);
        },
      ),
    ));
});

describe("the goal", () => {
  test.each<[Partial<ToldTarget>, string | null]>([
    [{}, "The goal, at most 300 ms, is not reached: 10 ms to go."],
    [{ now: 300 }, "The goal, at most 300 ms, is reached."],
    [{ now: null }, "The goal, at most 300 ms, cannot be judged: what the figure is now is unknown."],
    [{ goal: null }, null],
    [
      { metric: "throughputRps", direction: "up", now: 396, goal: 400 },
      "The goal, at least 400/s, is not reached: 4/s to go.",
    ],
    [{ metric: "errorRate", now: 0.004, goal: 0.001 }, "The goal, at most 0.1 %, is not reached: 0.3 points to go."],
  ])("of %j is told as %s", (part, sentence) => expect(goalSentence(target(part))).toBe(sentence));
});
