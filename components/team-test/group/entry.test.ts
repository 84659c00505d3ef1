import { describe, expect, test } from "vitest";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";
import { type Entry, entryOf, entryText, type OwnEntry, stillOwn, whyNotEntered } from "./entry.ts";

const none = entryOf(null);
const yes: Entry = { answer: "yes", reason: "", changedBecause: "" };
const reasoned: Entry = { ...yes, reason: "since March" };
const agreed = (entry: Entry): RoundAgreement => ({
  ...entry,
  questionId: "tool",
  agreedBy: "Ann",
  answer: entry.answer ?? "yes",
});
const saved = (entry: Entry, ...before: Entry[]): OwnEntry => ({
  ...entry,
  isSaved: true,
  sent: [...before, entry].map(entryText),
});

describe("stillOwn", () => {
  test("keeps what is typed here until it is saved, whatever others do", () => {
    const typed = { ...saved(reasoned, none), isSaved: false };
    expect(stillOwn(agreed(yes), typed)).toBe(typed);
    expect(stillOwn(agreed({ ...yes, answer: "no" }), typed)).toBe(typed);
  });

  test("keeps ours while the round shows what was there before, or an earlier one of ours", () => {
    const own = saved(reasoned, none, yes);
    expect(stillOwn(null, own)).toBe(own);
    expect(stillOwn(agreed(yes), own)).toBe(own);
  });

  test("gives way once the round has ours, or what somebody else wrote since", () => {
    const own = saved(reasoned, none, yes);
    expect(stillOwn(agreed(reasoned), own)).toBeNull();
    expect(stillOwn(agreed({ ...yes, answer: "no" }), own)).toBeNull();
    expect(stillOwn(agreed(yes), undefined)).toBeNull();
  });
});

test("spaces around a text make no other entry", () => {
  expect(entryText({ ...reasoned, reason: " since March " })).toBe(entryText(reasoned));
});

test("what is not ours takes a note, all else does not", () => {
  expect(whyNotEntered({ ...none, answer: "not_ours", reason: " " })).not.toBeNull();
  expect(whyNotEntered({ ...none, answer: "not_ours", reason: "operations" })).toBeNull();
  expect(whyNotEntered(yes)).toBeNull();
});
