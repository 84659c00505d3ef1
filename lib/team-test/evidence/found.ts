import { dayMs } from "#lib/shared/day-ms.ts";
import { dayText } from "#lib/shared/time-text.ts";
import type { Evidence } from "./evidence.ts";

/** What a probe says, whichever question it is asked for. */
export type Found = Omit<Evidence, "questionId">;

/** A run that a probe looked at. `testSlug` and `number` are its address. */
export type SeenRun = { test: string; testSlug: string; number: number };

/** Runs that have something in common: how many within the window, the newest of them, and when there was one last, in it or before. */
export type RunGroup = { runs: number; lastAt: Date; newest: SeenRun[] };

/** No probe names more. */
export const mostSources = 20;

/** As many runs are told: who wants all of them asks the list of runs. */
export const mostRunSources = 8;

export function runSources(runs: readonly SeenRun[]): Evidence["sources"] {
  return runs.slice(0, mostRunSources).map(({ test, testSlug, number }) => ({
    name: `${test} run ${number}`,
    path: `/load-tests/${testSlug}/runs/${number}`,
  }));
}

/** `1 run`, `41 runs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A day with its year, because evidence is read again years later: `12 Nov 2026`. */
export function dayOf(time: Date): string {
  return dayText(time, 0);
}

/** Whether a day was at most so many days ago, whatever the hour is now. */
export function isWithinDays(day: Date, days: number, now: Date): boolean {
  return Math.floor(now.getTime() / dayMs) - Math.floor(day.getTime() / dayMs) <= days;
}

/** The newest of some times; null when there are none. */
export function newestOf(times: readonly (Date | null)[]): Date | null {
  return times.reduce((newest, time) => (time && (!newest || time > newest) ? time : newest), null);
}

/** "Cart and Search", "Cart, Search, Login and 4 more". */
export function fewOf(names: readonly string[], most = 3): string {
  const more = names.length - most;
  const shown = more > 0 ? [...names.slice(0, most), `${more} more`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
