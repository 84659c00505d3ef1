import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventBytes, eventStream, type Message } from "./event-stream.ts";

type Told = { request?: Request; reader?: string; mayStay?: () => Promise<boolean> };

/** A stream with its other end in hand: what is told, and whether it was told that it is over. */
async function aStream({
  request = new Request("http://headroom.example/events"),
  reader = crypto.randomUUID(),
  mayStay,
}: Told = {}) {
  let tell: (message: Message) => void = () => {};
  const over = vi.fn<() => void>();
  const response = await eventStream({
    request,
    reader,
    mayStay,
    follow: async (each) => {
      tell = each;
      return over;
    },
  });
  return { response, over, say: (event: string, isLast = false) => tell({ bytes: eventBytes(event, {}), isLast }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe("a stream of events", () => {
  test("says what it is, so that nobody packs or keeps it", async () => {
    const { response } = await aStream();
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
  });

  test("sends what it is told, and ends after the last", async () => {
    const { response, over, say } = await aStream();
    const text = response.text();
    say("waiting");
    await vi.advanceTimersByTimeAsync(1);
    say("admitted", true);
    expect(await text).toBe("retry: 1000\n\nevent: waiting\ndata: {}\n\nevent: admitted\ndata: {}\n\n");
    expect(over).toHaveBeenCalledTimes(1);
  });

  test("leaves out what is old to a reader who is slow", async () => {
    const { response, say } = await aStream();
    for (const event of ["one", "two", "three"]) say(event);
    say("four", true);
    expect(await response.text()).toBe("retry: 1000\n\nevent: four\ndata: {}\n\n");
  });

  test("ends with the next beat for who may not be told any more", async () => {
    const { response, over, say } = await aStream({ mayStay: () => Promise.resolve(false) });
    const text = response.text();
    say("state");
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await text).toBe("retry: 1000\n\nevent: state\ndata: {}\n\n");
    expect(over).toHaveBeenCalledTimes(1);
  });

  test("goes on while nobody can say who may stay", async () => {
    const { response, over } = await aStream({ mayStay: () => Promise.reject(new Error("no database")) });
    const text = response.text();
    await vi.advanceTimersByTimeAsync(20_001);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400_000);
    expect(await text).toContain("event: beat");
  });

  test("says every twenty seconds that all is well", async () => {
    const { response, say } = await aStream();
    const text = response.text();
    await vi.advanceTimersByTimeAsync(41_000);
    say("state", true);
    expect((await text).match(/^event: \w+/gm)).toEqual(["event: beat", "event: beat", "event: state"]);
  });

  test("ends by itself within a few minutes, so that its reader is asked again who they are", async () => {
    const { response, over } = await aStream();
    const text = response.text();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(await text).toContain("beat");
    expect(over).toHaveBeenCalledTimes(1);
  });

  test("lets go when its reader goes away", async () => {
    const gone = new AbortController();
    const request = new Request("http://headroom.example/events", { signal: gone.signal });
    const { over } = await aStream({ request });
    gone.abort();
    expect(over).toHaveBeenCalledTimes(1);
  });

  test("lets go when nobody reads on", async () => {
    const { response, over } = await aStream();
    await response.body?.cancel();
    expect(over).toHaveBeenCalledTimes(1);
  });

  test("lets go of a reader who was gone before it began", async () => {
    const request = new Request("http://headroom.example/events", { signal: AbortSignal.abort() });
    expect((await aStream({ request })).over).toHaveBeenCalledTimes(1);
  });

  test("is none when it cannot begin", async () => {
    const request = new Request("http://headroom.example/events");
    const follow = () => Promise.reject(new Error("The database is away."));
    await expect(eventStream({ request, reader: "a", follow })).rejects.toThrow("away");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("has no body for whoever asks for the headers alone, and follows nothing", async () => {
    const request = new Request("http://headroom.example/events", { method: "HEAD" });
    const { response, over } = await aStream({ request });
    expect([response.status, response.body, vi.getTimerCount()]).toEqual([200, null, 0]);
    expect(over).not.toHaveBeenCalled();
  });

  test("makes room for the thirteenth of one reader by ending the oldest", async () => {
    const reader = "a phone that loses its network";
    const all = [];
    for (let count = 0; count < 13; count += 1) all.push(await aStream({ reader }));
    expect(all.map(({ over }) => over.mock.calls.length)).toEqual([1, ...Array.from({ length: 12 }, () => 0)]);
  });

  test("ends when this process stops, and none begins then", async () => {
    const { beginStopping } = await import("#lib/shared/stopping.ts");
    const { response, over } = await aStream();
    beginStopping();
    expect(await response.text()).toBe("retry: 1000\n\n");
    expect(over).toHaveBeenCalledTimes(1);
    expect((await aStream()).response.status).toBe(503);
  });
});
