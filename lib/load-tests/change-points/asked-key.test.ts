import { expect, test } from "vitest";
import { askedKey } from "./asked-key.ts";

const asked = (users: number | null, more: object = {}, environmentId: string | null = "staging") => ({
  environmentId,
  load: { users, isUsersFromTool: true, ratePerSecond: null, durationMs: null, ...more },
});

test("runs asked for the same have one key, others another", () => {
  const key = askedKey(asked(100), []);
  expect(askedKey(asked(100), [key])).toBe(key);
  for (const other of [asked(200), asked(null), asked(100, { durationMs: 60_000 }), asked(100, {}, null)])
    expect(askedKey(other, [key])).not.toBe(key);
});

test("a tool's own user count that flutters splits no history, and joins the nearest of two", () => {
  const [hundred, more] = [askedKey(asked(100), []), askedKey(asked(107), [])];
  expect(askedKey(asked(97), [hundred])).toBe(hundred);
  expect(askedKey(asked(103), [more, hundred])).toBe(hundred);
  expect(askedKey(asked(104), [more, hundred])).toBe(more);
});

test("a user count that somebody wrote down is exact", () => {
  const key = askedKey(asked(100, { isUsersFromTool: false }), []);
  expect(askedKey(asked(97, { isUsersFromTool: false }), [key])).not.toBe(key);
});
