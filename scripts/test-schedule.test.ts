import { describe, expect, test } from "vitest";
import { schedule } from "./test-schedule.mjs";

type Step = { name: string; after?: string[]; behind?: string[]; alone?: boolean };

/** Runs the steps and tells what happened in which order: `+a` for a start, `-a` for an end. */
async function play(steps: Step[], { places = 2, failing = "" } = {}) {
  const events: string[] = [];
  const outcomes = await schedule(steps, places, async ({ name }) => {
    events.push(`+${name}`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`-${name}`);
    return name !== failing;
  });
  return { events: events.join(" "), outcomes: Object.fromEntries(outcomes) };
}

describe("the schedule of npm test", () => {
  test("fills the places in the order of the list", async () => {
    const { events } = await play([{ name: "a" }, { name: "b" }, { name: "c" }]);
    expect(events).toBe("+a +b -a +c -b -c");
  });

  test("starts a step after its forerunners", async () => {
    const { events } = await play([{ name: "a", after: ["b"] }, { name: "b" }]);
    expect(events).toBe("+b -b +a -a");
  });

  test("starts a step behind another one even when that has failed", async () => {
    const steps = [{ name: "a", behind: ["b"] }, { name: "b" }];
    const { events, outcomes } = await play(steps, { failing: "b" });
    expect(events).toBe("+b -b +a -a");
    expect(outcomes).toEqual({ a: "passed", b: "failed" });
  });

  test("takes a forerunner that is not in the list for done", async () => {
    const { outcomes } = await play([{ name: "a", after: ["b"] }]);
    expect(outcomes).toEqual({ a: "passed" });
  });

  test("runs nothing beside a step that wants to be alone", async () => {
    const { events } = await play([{ name: "a", alone: true }, { name: "b" }, { name: "c", alone: true }]);
    expect(events).toBe("+a -a +b -b +c -c");
  });

  test("does not run what comes after a failure, nor what comes after that", async () => {
    const steps = [{ name: "a" }, { name: "b", after: ["a"] }, { name: "c", after: ["b"] }, { name: "d" }];
    const { outcomes } = await play(steps, { failing: "a" });
    expect(outcomes).toEqual({ a: "failed", b: "not run", c: "not run", d: "passed" });
  });
});
