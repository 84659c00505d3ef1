import { dayMs } from "#lib/shared/day-ms.ts";
import type { SessionState } from "../queue/slot.ts";

/** A host may begin a little early. */
const opensEarlyMs = 30 * 60_000;

const mostAheadMs = 366 * dayMs;

/** Whether anything can be done about a sitting yet, or still. It gets its row with that: nobody makes those of ten years. */
export function reachOf(startsAt: Date, now: Date): "over" | "near" | "far" {
  const aheadMs = startsAt.getTime() - now.getTime();
  if (aheadMs < -dayMs) return "over";
  return aheadMs > mostAheadMs ? "far" : "near";
}

/** From when on a sitting can be opened. */
export function mayOpenAt({ startsAt }: { startsAt: Date | string }): Date {
  return new Date(new Date(startsAt).getTime() - opensEarlyMs);
}

/** Whether there is another sitting to look at by now: this one was closed, or its time went by without anybody opening it. */
export function isPast({ openedAt, closedAt, endsAt, now }: SessionState): boolean {
  return closedAt !== null || (openedAt === null && now > endsAt);
}
