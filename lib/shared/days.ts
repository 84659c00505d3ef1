import { dayMs } from "./day-ms.ts";
import { dayText } from "./day-text.ts";

/** `days` after a day. Days as `2026-11-21`. */
export function dayAfter(day: string, days: number): string {
  return dayText(new Date(Date.parse(day) + days * dayMs));
}

/** How many days after a day another one is. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
