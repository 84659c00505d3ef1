import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventLine } from "./event-line.ts";

/** The browser's EventSource, as far as the line sees it. */
class FakeSource extends EventTarget {
  readyState = 0;
  isClosed = false;

  close() {
    this.isClosed = true;
  }

  say(event: string, data = "") {
    this.dispatchEvent(new MessageEvent(event, { data }));
  }

  fail(readyState: 0 | 2) {
    this.readyState = readyState;
    this.dispatchEvent(new Event("error"));
  }
}

function aLine(status = 503) {
  const sources: FakeSource[] = [];
  const told: (string | boolean)[] = [];
  const hear = {
    state: (data: string) => {
      told.push(data);
      return data === "closed" ? ("over" as const) : undefined;
    },
  };
  const heard = {
    hear,
    onLive: (isLive: boolean) => void told.push(isLive),
    onRefused: () => void told.push("refused"),
  };
  const line = new EventLine("/r/7KQ4M2XD/events", heard, {
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source as unknown as EventSource;
    },
    statusOf: async () => status,
    random: () => 1,
  });
  line.wake();
  const newest = () => sources.at(-1) ?? expect.fail("no line");
  return { line, sources, told, newest };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("tells what it hears, and that it lives", () => {
  const { told, newest } = aLine();
  newest().say("state", "a");
  expect(told).toEqual([true, "a"]);
});

test("comes back after errors, with growing pauses until it hears something", async () => {
  const { sources, told, newest } = aLine();
  newest().say("beat");
  for (const ms of [500, 1_000, 2_000]) {
    newest().fail(0);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(newest().isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(newest().isClosed).toBe(false);
  }
  newest().say("beat");
  newest().fail(0);
  await vi.advanceTimersByTimeAsync(500);
  expect([sources.length, told]).toEqual([5, [true, false, false, false, true, false]]);
});

test("comes back when the browser gave up on a server that has no room", async () => {
  const { sources, told, newest } = aLine(503);
  newest().fail(2);
  await vi.advanceTimersByTimeAsync(500);
  expect([sources.length, told]).toEqual([2, [false]]);
});

test.each([401, 403, 404])(
  "says that it is refused when the answer is %i, and asks rarely from then on",
  async (status) => {
    const { sources, told, newest } = aLine(status);
    newest().fail(2);
    await vi.advanceTimersByTimeAsync(29_999);
    expect([sources.length, told]).toEqual([1, [false, "refused"]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sources).toHaveLength(2);
  },
);

test("is made anew after a silence that the browser did not notice", async () => {
  const { sources, told, newest } = aLine();
  newest().say("state", "a");
  await vi.advanceTimersByTimeAsync(40_000);
  newest().say("beat");
  await vi.advanceTimersByTimeAsync(45_000);
  expect(sources).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5_500);
  expect([sources.length, sources[0]?.isClosed, told.at(-1)]).toEqual([2, true, false]);
});

test("opens at once when it is woken up while it waits, and leaves a line alone that holds", async () => {
  const { line, sources, newest } = aLine();
  line.wake();
  newest().fail(0);
  line.wake();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sources.map(({ isClosed }) => isClosed)).toEqual([true, false]);
});

test("hears what is new when it is woken up after a rest, and nothing of an older line", () => {
  const { line, sources, told, newest } = aLine();
  line.rest();
  line.wake();
  sources[0]?.say("state", "from before");
  newest().say("state", "now");
  expect(told).toEqual([true, "now"]);
});

test("is silent for good after its end, and after the last event", async () => {
  const { line, sources, told, newest } = aLine();
  newest().say("state", "closed");
  newest().say("state", "afterwards");
  newest().fail(0);
  line.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sources.length, sources[0]?.isClosed, told]).toEqual([1, true, [true, "closed"]]);
});
