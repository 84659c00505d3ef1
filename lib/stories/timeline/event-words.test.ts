import { expect, test } from "vitest";
import type { StoryState } from "../states/story-state.ts";
import { eventWords } from "./event-words.ts";
import { storyEventKinds } from "./story-event.ts";

const plain = { fromState: null, toState: null, details: {} };
const change = { field: "customers a week", from: "unknown", to: "300–700, likely 480" };

test.each<[string, StoryState, StoryState, object]>([
  ["framed it", "inbox", "framed", {}],
  ["took it up again", "parked", "framed", {}],
  ["reopened it", "closed", "framed", {}],
  ["ended the investigation: it is framed again", "investigating", "framed", {}],
  ["woke it: it is in the inbox again", "snoozed", "inbox", {}],
  [
    "started an investigation of 2 h by Ada: “What?”",
    "framed",
    "investigating",
    { investigator: "Ada", minutes: 120, question: "What?" },
  ],
  ["sized it", "investigating", "sized", {}],
  ["sized it without proof, which Eve accepts", "investigating", "sized", { approver: "Eve" }],
  ["decided to fix it; Bob leads", "sized", "fixing", { owner: "Bob" }],
  ["sent it back to be fixed: no change", "verifying", "fixing", { outcome: "no_change" }],
  ["told that the fix is out: 3f70be2", "fixing", "verifying", { change: "3f70be2" }],
  ["closed it: improved", "verifying", "closed", { outcome: "improved" }],
  ["merged it into CHK-7", "inbox", "duplicate", { target: "CHK-7" }],
  ["snoozed it until Sun 22 Nov 2026, 09:00 UTC", "inbox", "snoozed", { until: "2026-11-22T09:00:00.000Z" }],
  ["snoozed it until it affects 50 customers a week", "inbox", "snoozed", { wake: { kind: "customers", atLeast: 50 } }],
  [
    "snoozed it until Sun 22 Nov 2026, 09:00 UTC, or until the figure that it watches is above 300",
    "framed",
    "snoozed",
    { until: "2026-11-22T09:00:00.000Z", wake: { kind: "metric", above: 300 } },
  ],
])("a move reads “%s”", (words, fromState, toState, details) => {
  expect(eventWords({ kind: "moved", fromState, toState, details })).toBe(words);
});

test.each<[string, string, object]>([
  ["changed customers a week from unknown to 300–700, likely 480", "edited", { changes: [change] }],
  [
    "changed customers a week and the title",
    "edited",
    { changes: [change, { field: "the title", from: "A", to: "B" }] },
  ],
  ["edited it", "edited", {}],
  ["took an edit back", "undone", { undid: "edited" }],
  ["merged CHK-7 “Slow” into it", "merged", { from: "CHK-7", title: "Slow" }],
  ["heard of it from customer C-12", "heard", { customerId: "C-12" }],
  ["asked Eve for advice", "consulted", { person: "Eve", isConsulted: true }],
  ["linked https://tickets.example/7", "ticket-added", { url: "https://tickets.example/7", title: "" }],
  ["stated hypothesis 2: The pool is too small", "hypothesis-stated", { number: 2, sentence: "The pool is too small" }],
  ["extended the timebox by 1 h", "timebox-extended", { minutes: 60 }],
])("an event reads “%s”", (words, kind, details) => {
  expect(eventWords({ ...plain, kind, details })).toBe(words);
});

test("an undone move says where it had moved to", () => {
  const event = {
    kind: "undone",
    fromState: "declined" as const,
    toState: "inbox" as const,
    details: { undid: "moved" },
  };
  expect(eventWords(event)).toBe("took the move to Declined back");
});

test.each([...storyEventKinds, "of-tomorrow"])("an event %s without its details still reads as a sentence", (kind) => {
  for (const details of [{}, null, "x", { title: 7, changes: "x", minutes: "many" }]) {
    const words = eventWords({ ...plain, kind, details });
    expect(words).not.toMatch(/undefined|null|NaN|\s$|\[object/);
    expect(words.length).toBeGreaterThan(3);
  }
});
