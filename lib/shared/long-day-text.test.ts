import { expect, test } from "vitest";
import { longDayText } from "./long-day-text.ts";

test.each([
  ["2026-09-12", "2026-11-21", "12 September"],
  ["2026-11-21", "2026-11-21", "21 November"],
  ["2025-12-30", "2026-01-02", "30 December 2025"],
])("%s is told on %s as %s", (day, today, text) => expect(longDayText(day, today)).toBe(text));
