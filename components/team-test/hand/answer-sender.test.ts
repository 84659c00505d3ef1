import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import { answersOver, type Unsent, withTaken } from "#lib/team-test/hand/unsent.ts";
import { answers } from "#lib/team-test/results/tally.ts";
import { AnswerSender } from "./answer-sender.ts";
import { KeptInBrowser } from "./kept-in-browser.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A browser's storage, which outlives the page. */
function aStorage() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

/** A server that can be away, refuse, or take an answer without anybody hearing of it. */
function aServer() {
  const server = {
    saved: [] as readonly OwnAnswer[],
    order: [] as string[],
    state: "here" as "here" | "away" | "mute" | "refusing",
    async send(one: Unsent): Promise<Result<unknown>> {
      if (server.state === "away") throw new TypeError("Failed to fetch");
      if (server.state === "refusing") return refused("", "Answers are not taken any more.");
      server.order.push(`${one.questionId} ${one.answer}`);
      server.saved = withTaken(server.saved, one);
      if (server.state === "mute") throw new TypeError("Failed to fetch");
      return ok();
    },
  };
  return server;
}

type Server = ReturnType<typeof aServer>;

function aPage(server: Server, storage = aStorage()) {
  const kept = new KeptInBrowser("round", () => storage);
  const sender = new AnswerSender(server.saved, { kept, send: server.send, now: () => 7 });
  return { kept, sender, storage };
}

const yes = (questionId: string): Unsent => ({ questionId, answer: "yes", comment: "" });

test("an answer is kept in the browser until the server has taken it", async () => {
  const server = aServer();
  const { sender, storage } = aPage(server);
  await sender.open();
  const taken = sender.give(yes("a"));
  expect(storage.texts.get("round")).toContain('"a"');
  await taken;
  expect(storage.texts.size).toBe(0);
  expect(sender.snapshot()).toMatchObject({ saved: [yes("a")], savedAtMs: 7, isAway: false });
});

test("answers given while the server is away arrive when it is back, in order, the last of a question only", async () => {
  const server = aServer();
  const { sender } = aPage(server);
  await sender.open();
  server.state = "away";
  await sender.give(yes("a"));
  await sender.give(yes("b"));
  await sender.give({ ...yes("a"), answer: "no" });
  expect(sender.snapshot().isAway).toBe(true);
  server.state = "here";
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.order).toEqual(["b yes", "a no"]);
  expect(sender.snapshot()).toMatchObject({ isAway: false });
});

test("whoever wakes it at the moment at which the server turns out to be away does not keep it from trying again", async () => {
  const server = aServer();
  const { sender } = aPage(server);
  await sender.open();
  server.state = "away";
  // As React does, which draws the page anew as soon as the present work is over.
  sender.subscribe(() => queueMicrotask(() => void sender.wake()));
  await sender.give(yes("a"));
  server.state = "here";
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.saved).toEqual([yes("a")]);
});

test("after a reload what was not sent is sent", async () => {
  const server = aServer();
  server.state = "away";
  const before = aPage(server);
  await before.sender.open();
  await before.sender.give(yes("a"));
  before.sender.pause();
  server.state = "here";
  const after = aPage(server, before.storage);
  expect([...answersOver(after.sender.snapshot().saved, after.kept.read().unsent).keys()]).toEqual(["a"]);
  await after.sender.open();
  expect(server.saved).toEqual([yes("a")]);
});

test("what the server refuses is said, does not hold up the others, and is not tried again until it is changed", async () => {
  const server = aServer();
  const { sender } = aPage(server);
  await sender.open();
  server.state = "refusing";
  await sender.give(yes("a"));
  expect(sender.snapshot().refused).toEqual([{ one: yes("a"), message: "Answers are not taken any more." }]);
  server.state = "here";
  await sender.give(yes("b"));
  expect(server.order).toEqual(["b yes"]);
  await sender.give({ ...yes("a"), comment: "again" });
  expect(server.order).toEqual(["b yes", "a yes"]);
  expect(sender.snapshot().refused).toEqual([]);
});

test("what has not arrived when the answers are revealed is lost, and leaves nothing in the browser", async () => {
  const server = aServer();
  const { sender, storage } = aPage(server);
  await sender.open();
  await sender.give(yes("a"));
  server.state = "away";
  await sender.give(yes("b"));
  await sender.end();
  expect(sender.snapshot().lost).toEqual([yes("b")]);
  expect(storage.texts.size).toBe(0);
});

test("an answer that is on its way at the reveal is lost only if the server did not take it", async () => {
  const server = aServer();
  const { sender } = aPage(server);
  await sender.open();
  void sender.give(yes("a"));
  await sender.end();
  expect(sender.snapshot()).toMatchObject({ lost: [], saved: [yes("a")] });
});

test("a server that takes long is said to be away before the answer fails", async () => {
  const storage = aStorage();
  const kept = new KeptInBrowser("round", () => storage);
  const sender = new AnswerSender([], { kept, send: () => new Promise(() => {}), now: () => 7 });
  void sender.open();
  void sender.give(yes("a"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sender.snapshot().isAway).toBe(true);
});

test("a browser that stores nothing keeps answers as long as the page", async () => {
  const server = aServer();
  server.state = "away";
  const kept = new KeptInBrowser("round", () => {
    throw new DOMException("denied", "SecurityError");
  });
  const sender = new AnswerSender([], { kept, send: server.send, now: () => 7 });
  await sender.open();
  await sender.give(yes("a"));
  expect(kept.read().unsent).toEqual([yes("a")]);
  server.state = "here";
  await sender.wake();
  expect(server.saved).toEqual([yes("a")]);
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    one: fc.record({
      questionId: fc.constantFrom("a", "b", "c"),
      answer: fc.constantFrom(...answers, null),
      comment: fc.constantFrom("", "because"),
    }),
  }),
  fc.record({ kind: fc.constant("server" as const), state: fc.constantFrom("here" as const, "away", "mute") }),
  fc.constant({ kind: "reload" as const }),
);

test("whatever happens on the way, in the end the server has the last answer to each question", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const server = aServer();
      let page = aPage(server);
      await page.sender.open();
      const last = new Map<string, Unsent>();
      for (const one of steps) {
        if (one.kind === "server") server.state = one.state;
        else if (one.kind === "reload") {
          page.sender.pause();
          page = aPage(server, page.storage);
          await page.sender.open();
        } else {
          last.set(one.one.questionId, one.one);
          await page.sender.give(one.one);
        }
        expect(said(answersOver(page.sender.snapshot().saved, page.kept.read().unsent).values())).toEqual(
          said(meant(last)),
        );
      }
      server.state = "here";
      await page.sender.wake();
      expect(said(server.saved)).toEqual(said(meant(last)));
      expect(page.storage.texts.size).toBe(0);
      page.sender.pause();
    }),
    { numRuns: 50 },
  );
});

function meant(last: ReadonlyMap<string, Unsent>): Unsent[] {
  return [...last.values()].filter(({ answer }) => answer !== null);
}

function said(all: Iterable<Unsent>): string[] {
  return [...all].map(({ questionId, answer, comment }) => `${questionId} ${answer} ${comment}`).toSorted();
}
