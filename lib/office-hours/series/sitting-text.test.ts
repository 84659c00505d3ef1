import { expect, test } from "vitest";
import { rhythmText, sittingText } from "./sitting-text.ts";

test("a sitting is told by the clock of its zone", () => {
  expect(sittingText(new Date("2026-11-26T13:30:00Z"), "Europe/Berlin")).toBe("Thu 26 Nov, 14:30");
  expect(sittingText(new Date("2026-09-30T23:30:00Z"), "Asia/Tokyo")).toBe("Thu 1 Oct, 08:30");
});

test.each([
  [{ weekday: 4, startMinute: 870, durationMinutes: 60, everyWeeks: 1 }, "Thursdays 14:30–15:30, UTC"],
  [{ weekday: 7, startMinute: 1410, durationMinutes: 60, everyWeeks: 2 }, "Every 2 weeks on Sunday, 23:30–00:30, UTC"],
])("%o is %s", (rhythm, text) => expect(rhythmText({ ...rhythm, timeZone: "UTC" })).toBe(text));
