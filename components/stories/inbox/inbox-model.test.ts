import { expect, test } from "vitest";
import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { type ActOutcome, createActQueue, type TriageActions } from "../triage/act-queue.ts";
import { goneTo } from "./inbox-list.ts";
import { createInbox, undoForMs } from "./inbox-model.ts";

/** An inbox of these stories before a server that answers when it is told to. */
function anInbox(keys: string, { staysIn = "inbox" } = {}) {
  const said: string[] = [];
  const log: string[] = [];
  const answers: (() => void)[] = [];
  let clock = 0;
  let refusal = new Map<string, string>();
  const outcome = (given: readonly string[]): ActOutcome => ({
    batchId: given.join(),
    items: given.map((key) => ({ key, ok: !refusal.has(key), message: refusal.get(key) })),
  });
  const answer = <Value>(value: () => Value) =>
    new Promise<ActionResult<Value>>((resolve) => answers.push(() => resolve({ ok: true, value: value() })));
  const actions: TriageActions = {
    move({ acts }) {
      log.push(...acts.map(({ keys: moved, move }) => `${moved.join()} to ${move.to}`));
      return answer(() => acts.map(({ keys: moved }) => outcome(moved)));
    },
    edit({ keys: edited }) {
      log.push(`edit ${edited.join()}`);
      return answer(() => outcome(edited));
    },
    undo({ batchId }) {
      log.push(`undo ${batchId}`);
      return answer(() => outcome(batchId.split(",")));
    },
  };
  const rows = [...keys].map(rowOf);
  const list = { rows, nextCursor: null, total: rows.length, current: keys[0] ?? null, anchor: null };
  const inbox = createInbox(
    { ...list, selected: new Set() },
    {
      queue: createActQueue(actions, () => {}),
      isHere: (state) => state === staysIn || staysIn === "all",
      say: ({ text }) => said.push(text),
      onChanged: () => {},
      now: () => clock,
    },
  );
  return {
    inbox,
    said,
    log,
    shown: () =>
      inbox
        .get()
        .list.rows.map(({ key }) => key)
        .join(""),
    async answerAll(refused: Record<string, string> = {}) {
      refusal = new Map(Object.entries(refused));
      const turn = () => new Promise((done) => setImmediate(done));
      await turn();
      while (answers.length > 0) {
        answers.shift()?.();
        await turn();
      }
    },
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

function rowOf(key: string): StoryRow {
  return {
    id: key,
    key,
    teamSlug: "checkout",
    kind: "issue",
    state: "inbox",
    version: 1,
    title: key,
    customerImpact: "",
    service: null,
    reporter: "",
    responsibleTeam: null,
    responsibleTeamId: null,
    investigator: null,
    owner: null,
    affectedGroup: "",
    customers: null,
    effort: null,
    metric: null,
    ticketsPerWeek: null,
    deadline: null,
    outcome: null,
    isApproved: false,
    isRegressed: false,
    needsDecision: false,
    snoozedUntil: null,
    heardFrom: 0,
    createdAt: "2026-11-21T09:00:00.000Z",
    updatedAt: "2026-11-21T09:00:00.000Z",
    stateChangedAt: "2026-11-21T09:00:00.000Z",
  };
}

const decline = (keys: string) => ({
  acts: [{ kind: "move" as const, keys: [...keys], move: { to: "declined" as const, reason: "So." } }],
  to: "declined" as const,
  done: `${keys} declined`,
});

test("what is pressed is done on the screen at once, before the server has answered", async () => {
  const { inbox, shown, said, log, answerAll } = anInbox("abc");
  void inbox.act(decline("a"));
  expect(shown()).toBe("bc");
  expect(inbox.get()).toMatchObject({ list: { current: "b", total: 2 }, drift: { inbox: -1, declined: 1 } });
  expect(said).toEqual(["a declined"]);
  await answerAll();
  expect(log).toEqual(["a to declined"]);
  expect(shown()).toBe("bc");
});

test("what the server refuses comes back to its place with the reason; what it took stays away", async () => {
  const { inbox, shown, said, answerAll } = anInbox("abcd");
  void inbox.act(decline("bc"));
  await answerAll({ b: "Somebody framed it." });
  expect(shown()).toBe("abd");
  expect(inbox.get().refused.get("b")).toBe("Somebody framed it.");
  expect(said.at(-1)).toBe("b came back: Somebody framed it.");
  expect(inbox.get().drift).toEqual({ inbox: -1, declined: 1 });
});

test("acts are taken back one after the other, the last first, and only for ten seconds", async () => {
  const { inbox, shown, said, log, answerAll, pass } = anInbox("abcd");
  void inbox.act(decline("a"));
  await answerAll();
  pass(undoForMs - 1000);
  void inbox.act(decline("b"));
  void inbox.undo();
  expect(shown()).toBe("bcd");
  void inbox.undo();
  expect(shown()).toBe("abcd");
  expect(inbox.get().list.current).toBe("a");
  await answerAll();
  expect(log).toEqual(["a to declined", "b to declined", "undo b", "undo a"]);

  void inbox.act(decline("a"));
  await answerAll();
  pass(undoForMs + 1);
  await inbox.undo();
  expect(shown()).toBe("bcd");
  expect(said.at(-1)).toBe("Nothing was done in the last ten seconds.");
});

test("what can no longer be taken back leaves again, and says why", async () => {
  const { inbox, shown, said, answerAll } = anInbox("ab");
  void inbox.act(decline("a"));
  await answerAll();
  const undone = inbox.undo();
  expect(shown()).toBe("ab");
  await answerAll({ a: "It was changed since." });
  await undone;
  expect(shown()).toBe("b");
  expect(said.at(-1)).toBe("It was changed since.");
});

test("a page that is read again shows nothing that just left, and offers what is new", () => {
  const { inbox, shown } = anInbox("abc");
  void inbox.act(decline("a"));
  inbox.reread({ rows: [..."xabc"].map(rowOf), nextCursor: null, total: 4 });
  expect(shown()).toBe("bc");
  expect(inbox.get().fresh?.rows[0]?.key).toBe("x");
  inbox.showArrived();
  expect(shown()).toBe("xbc");
  expect(inbox.get()).toMatchObject({ fresh: null, list: { current: "x" } });
});

test("where stories of all states are listed one that moves stays, as what it is now, and the next one is current", async () => {
  const { inbox, shown, answerAll } = anInbox("ab", { staysIn: "all" });
  void inbox.act(decline("a"));
  expect(shown()).toBe("ab");
  expect(inbox.get().list).toMatchObject({ current: "b", rows: [{ state: "declined" }, { state: "inbox" }] });
  await answerAll({ a: "No." });
  expect(inbox.get().list.rows[0]).toMatchObject({ state: "inbox" });
});

test("an edit is told once it is done, and can be taken back from then on", async () => {
  const { inbox, said, log, answerAll, pass } = anInbox("ab");
  const done = inbox.act({ acts: [{ kind: "edit", keys: ["a", "b"], changes: {} }], to: null, done: "2 edited" });
  expect(said).toEqual([]);
  pass(30_000);
  await answerAll();
  expect(await done).toMatchObject([{ ok: true }]);
  expect(said).toEqual(["2 edited"]);
  inbox.change((list) => goneTo(list, "b"));
  void inbox.undo();
  await answerAll();
  expect(log).toEqual(["edit a,b", "undo a,b"]);
});

test("it is told when something was pressed last: pages that were read before are out of date", async () => {
  const { inbox, answerAll, pass } = anInbox("ab");
  expect(inbox.changedAt()).toBe(Number.NEGATIVE_INFINITY);
  pass(10);
  void inbox.act(decline("a"));
  expect(inbox.changedAt()).toBe(10);
  pass(10);
  await answerAll();
  expect(inbox.changedAt()).toBe(20);
});
