import fc from "fast-check";
import { expect, test } from "vitest";
import { type Timer, timerActs, timerAfter } from "./timer.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const fresh: Timer = { ms: 300_000, leftMs: 300_000, endsAt: null };

test("a timer runs for what is left of it", () => {
  const running = timerAfter(fresh, "start", undefined, now);
  expect(running.endsAt).toEqual(later(300_000));
  const stopped = timerAfter(running, "stop", undefined, later(100_000));
  expect(stopped).toEqual({ ms: 300_000, leftMs: 200_000, endsAt: null });
  expect(timerAfter(stopped, "start", undefined, later(150_000)).endsAt).toEqual(later(350_000));
  expect(timerAfter(stopped, "reset", undefined, now)).toEqual(fresh);
});

test("a timer that ran out starts from the beginning", () => {
  const running = timerAfter(fresh, "start", undefined, now);
  const over = later(300_001);
  expect(timerAfter(running, "stop", undefined, over).leftMs).toBe(0);
  expect(timerAfter(running, "start", undefined, over).endsAt).toEqual(new Date(over.getTime() + 300_000));
});

test("a new length is taken at the start and at the reset", () => {
  expect(timerAfter(fresh, "start", 60_000, now)).toEqual({ ms: 60_000, leftMs: 60_000, endsAt: later(60_000) });
  expect(timerAfter(fresh, "reset", 60_000, now)).toEqual({ ms: 60_000, leftMs: 60_000, endsAt: null });
});

test("whatever was pressed, pressed twice at once it does the same", () => {
  const act = fc.record({
    act: fc.constantFrom(...timerActs),
    ms: fc.option(fc.integer({ min: 60_000, max: 3_600_000 }), { nil: undefined }),
    atMs: fc.nat(10_000_000),
  });
  fc.assert(
    fc.property(fc.array(act), (pressed) => {
      let timer = fresh;
      for (const { act, ms, atMs } of pressed.toSorted((a, b) => a.atMs - b.atMs)) {
        timer = timerAfter(timer, act, ms, later(atMs));
        expect(timerAfter(timer, act, ms, later(atMs))).toEqual(timer);
        expect(timer.leftMs).toBeGreaterThanOrEqual(0);
        expect(timer.leftMs).toBeLessThanOrEqual(timer.ms);
      }
    }),
  );
});
