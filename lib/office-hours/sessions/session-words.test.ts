import { expect, test } from "vitest";
import type { SessionState, Slot } from "../queue/slot.ts";
import { inOrder, talkLeftMs, waitMs } from "../queue/slot.ts";
import { isPast, mayOpenAt } from "./session-times.ts";
import { sessionSentence } from "./session-words.ts";

const minute = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 13, 30) + minutes * minute);

function slot(name: string, state: Slot["state"], startedAt: Date | null = null): Slot {
  const nothing = {
    userId: null,
    topic: "",
    story: null,
    endedAt: null,
    addedMs: 0,
    outcome: null,
    outcomeStory: null,
    notes: "",
  };
  return { ...nothing, id: name, name, state, startedAt: startedAt?.toISOString() ?? null };
}

function session(slots: Slot[], more: Partial<SessionState> = {}): SessionState {
  const times = {
    startsAt: at(0).toISOString(),
    endsAt: at(60).toISOString(),
    openedAt: null,
    closedAt: null,
    now: at(-5).toISOString(),
  };
  return { id: "1", host: "Ada", slotMs: 10 * minute, slots, ...times, ...more };
}

const opened = { openedAt: at(0).toISOString() };

test.each([
  [session([]), "Next: Thu 26 Nov, 14:30 with Ada. Nobody waits."],
  [session([], { host: "" }), "Next: Thu 26 Nov, 14:30. Nobody waits."],
  [session([], { now: at(1).toISOString() }), "It is time, and Ada has not opened yet. Nobody waits."],
  [session([], { now: at(1).toISOString(), host: "" }), "It is time, and a host has not opened yet. Nobody waits."],
  [session([slot("Ben", "waiting")], opened), "It is open. One waits."],
  [
    session([slot("Ben", "talking", at(1)), slot("Cat", "waiting"), slot("Dan", "waiting")], opened),
    "Ben is talking. 2 wait.",
  ],
  [session([], { ...opened, closedAt: at(60).toISOString() }), "The sitting of Thu 26 Nov, 14:30 is over."],
])("%o", (state, sentence) => expect(sessionSentence(state, "Thu 26 Nov, 14:30")).toBe(sentence));

test("a talk takes its slot and what was added, and who waits waits for those before", () => {
  const state = session(
    [{ ...slot("Ben", "talking", at(1)), addedMs: 5 * minute }, slot("Cat", "waiting"), slot("Dan", "waiting")],
    opened,
  );
  expect(talkLeftMs(state, at(4).getTime())).toBe(12 * minute);
  expect([0, 1].map((place) => waitMs(state, place, at(4).getTime()))).toEqual([12 * minute, 22 * minute]);
  expect(talkLeftMs(state, at(20).getTime())).toBe(-4 * minute);
  expect(waitMs(state, 0, at(20).getTime())).toBe(0);
  expect(talkLeftMs(session([slot("Cat", "waiting")], opened), at(4).getTime())).toBeNull();
});

test("talks stand in the order they began, before those who wait", () => {
  const slots = [
    slot("waits", "waiting"),
    slot("second", "ended", at(12)),
    slot("first", "ended", at(2)),
    slot("third", "talking", at(20)),
  ];
  expect(inOrder(slots).map(({ name }) => name)).toEqual(["first", "second", "third", "waits"]);
});

test("a sitting can be opened half an hour early, and is past once it was closed, or its time went by unopened", () => {
  expect(mayOpenAt(session([]))).toEqual(at(-30));
  expect([59, 61].map((minutes) => isPast(session([], { now: at(minutes).toISOString() })))).toEqual([false, true]);
  expect(isPast(session([], { ...opened, now: at(90).toISOString() }))).toBe(false);
  expect(isPast(session([], { ...opened, closedAt: at(30).toISOString() }))).toBe(true);
});
