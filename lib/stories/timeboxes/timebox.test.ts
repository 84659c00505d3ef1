import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockMarks, dueOf, extended, resumed, whyNotPause } from "./clock-changes.ts";
import { type Clock, clockState, leftMs, totalMs, undecidedMs, usedMs } from "./timebox.ts";

const start = Date.parse("2026-11-21T09:00:00Z");
const minute = 60_000;
const hour = 60 * minute;
const at = (ms: number) => new Date(start + ms);

type Box = Clock & ClockMarks;
const twoHours: Box = {
  plannedMs: 2 * hour,
  extendedMs: 0,
  startedAt: at(0),
  pausedAt: null,
  pausedMs: 0,
  stoppedAt: null,
  endedAt: null,
  noticedAt: null,
  ranOutAt: null,
};

test.each<[string, Partial<Box>, number, number, string]>([
  ["at its start", {}, 0, 0, "running"],
  ["before its start, by another machine's clock", {}, -hour, 0, "running"],
  ["after an hour", {}, hour, hour, "running"],
  ["while it is paused", { pausedAt: at(hour) }, 5 * hour, hour, "paused"],
  ["after a pause", { pausedMs: hour }, 2 * hour, hour, "running"],
  ["once its time is up", {}, 2 * hour + 10 * minute, 2 * hour + 10 * minute, "running"],
  ["undecided, where no worker came by", {}, 9 * hour, 2 * hour + undecidedMs, "stopped"],
  ["stopped by a worker", { stoppedAt: at(2 * hour + undecidedMs) }, 9 * hour, 2 * hour + undecidedMs, "stopped"],
  ["ended", { endedAt: at(90 * minute) }, 9 * hour, 90 * minute, "ended"],
  ["ended while it was paused", { pausedAt: at(hour), endedAt: at(3 * hour) }, 9 * hour, hour, "ended"],
])("%s a clock of two hours has used what it ran", (_when, change, now, used, state) => {
  const clock = { ...twoHours, ...change };
  expect(usedMs(clock, at(now))).toBe(used);
  expect(clockState(clock, at(now))).toBe(state);
});

describe("an extension", () => {
  test("adds to what was planned while there is time left", () => {
    const later = { ...twoHours, ...extended(twoHours, hour, at(hour)) };
    expect(leftMs(later, at(hour))).toBe(2 * hour);
  });

  test("counts from now where the time was up, and what was used stays", () => {
    const now = at(9 * hour);
    const later = { ...twoHours, ...extended(twoHours, hour, now) };
    expect(leftMs(later, now)).toBe(hour);
    expect(usedMs(later, now)).toBe(2 * hour + undecidedMs);
    expect(clockState(later, now)).toBe("running");
  });
});

describe("what is due", () => {
  const told = at(0);
  test.each<[string, Partial<Box>, number, string[]]>([
    ["early", {}, 95 * minute, []],
    ["at 80 %", {}, 96 * minute, ["nearlyUp"]],
    ["at 80 %, told before", { noticedAt: told }, 100 * minute, []],
    ["at 100 %", { noticedAt: told }, 2 * hour, ["ranOut"]],
    ["at 100 %, where nobody told of the 80 %", {}, 2 * hour, ["ranOut"]],
    ["29 minutes later", { noticedAt: told, ranOutAt: told }, 2 * hour + 29 * minute, []],
    ["30 minutes later", { noticedAt: told, ranOutAt: told }, 2 * hour + 30 * minute, ["stop"]],
    ["after the worker was away for a day", {}, 24 * hour, ["ranOut", "stop"]],
    ["while it is paused", { pausedAt: at(2 * hour - minute) }, 24 * hour, []],
    ["once it was stopped", { stoppedAt: at(3 * hour) }, 24 * hour, []],
    ["once it ended", { endedAt: at(hour) }, 24 * hour, []],
  ])("%s", (_when, change, now, expected) => {
    const due = dueOf({ ...twoHours, ...change }, at(now));
    expect(Object.entries(due).flatMap(([name, isDue]) => (isDue ? [name] : []))).toEqual(expected);
  });
});

test.each<[string, Partial<Box>, number, boolean]>([
  ["that runs can be", {}, hour, true],
  ["that is paused cannot be", { pausedAt: at(0) }, hour, false],
  ["whose time is up cannot be", {}, 2 * hour, false],
  ["that is over cannot be", { endedAt: at(minute) }, hour, false],
])("a clock %s paused", (_which, change, now, can) => {
  expect(whyNotPause({ ...twoHours, ...change }, at(now)) === null).toBe(can);
});

const step = fc.record({ act: fc.constantFrom("wait", "pause", "resume", "extend", "stop"), ms: fc.nat(3 * hour) });

test("whatever is done to a clock, what was used never gets less and never passes what it may", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 15, max: 480 }), (steps, minutes) => {
      const box: Box = { ...twoHours, plannedMs: minutes * minute };
      let now = start;
      let used = 0;
      for (const { act, ms } of steps) {
        now += ms;
        const when = new Date(now);
        if (act === "pause" && whyNotPause(box, when) === null) Object.assign(box, { pausedAt: when });
        if (act === "resume") Object.assign(box, resumed(box, when));
        if (act === "extend" && !box.pausedAt) Object.assign(box, extended(box, ms % (box.plannedMs / 2), when));
        if (act === "stop" && dueOf(box, when).stop) Object.assign(box, { stoppedAt: when });
        const next = usedMs(box, when);
        expect(next).toBeGreaterThanOrEqual(used);
        expect(next).toBeLessThanOrEqual(totalMs(box) + undecidedMs);
        expect(next).toBeLessThanOrEqual(now - start);
        used = next;
      }
    }),
  );
});

test("pauses do not count, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5 * minute), fc.nat(hour)), { maxLength: 20 }), (stretches) => {
      const box: Box = { ...twoHours, plannedMs: 8 * hour };
      let now = start;
      for (const [ran, waited] of stretches) {
        now += ran;
        Object.assign(box, { pausedAt: new Date(now) });
        now += waited;
        Object.assign(box, resumed(box, new Date(now)));
      }
      expect(usedMs(box, new Date(now))).toBe(stretches.reduce((sum, [ran]) => sum + ran, 0));
    }),
  );
});
