import { expect, test } from "vitest";
import { timerLeftMs, timerText } from "./timer-text.ts";

const now = Date.parse("2026-11-21T10:00:00Z");

test.each([
  [{ ms: 300_000, leftMs: 252_000, endsAt: null }, "04:12"],
  [{ ms: 300_000, leftMs: 300_000, endsAt: "2026-11-21T10:00:00.400Z" }, "00:01"],
  [{ ms: 300_000, leftMs: 300_000, endsAt: "2026-11-21T09:59:00Z" }, "00:00"],
  [{ ms: 300_000, leftMs: 300_000, endsAt: "2026-11-21T10:30:00Z" }, "05:00"],
  [{ ms: 3_900_000, leftMs: 3_900_000, endsAt: null }, "65:00"],
])("of %j is left %s", (timer, text) => {
  expect(timerText(timerLeftMs(timer, now))).toBe(text);
});
