import { expect, test } from "vitest";
import { dateTimeText, dayText, exactTimeText, relativeTimeText } from "./time-text.ts";

const now = Date.parse("2026-11-20T12:00:00Z");

test.each([
  ["2026-11-20T11:59:30Z", "just now"],
  ["2026-11-20T12:00:30Z", "just now"],
  ["2026-11-20T11:22:00Z", "38 min ago"],
  ["2026-11-20T07:00:00Z", "5 h ago"],
  ["2026-11-19T11:00:00Z", "yesterday"],
  ["2026-11-16T12:00:00Z", "4 days ago"],
  ["2026-11-12T12:00:00Z", "12 Nov"],
  ["2025-12-30T12:00:00Z", "30 Dec 2025"],
  ["2026-11-20T12:10:00Z", "in 10 min"],
  ["2026-11-21T13:00:00Z", "tomorrow"],
])("seen at noon on 20 Nov 2026, %s is %s", (time, text) => expect(relativeTimeText(new Date(time), now)).toBe(text));

test("a day names its year only when it is not this one", () => {
  expect(dayText(new Date("2026-09-01T00:00:00Z"), now)).toBe("1 Sep");
  expect(dayText(new Date("2025-09-01T00:00:00Z"), now)).toBe("1 Sep 2025");
});

test("full times are in UTC", () => {
  const time = new Date("2026-11-20T02:00:07.250Z");
  expect(dateTimeText(time)).toBe("Fri 20 Nov 2026, 02:00");
  expect(exactTimeText(time)).toBe("2026-11-20 02:00:07 UTC");
});
