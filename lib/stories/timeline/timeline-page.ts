import { parseTimelineCursor, type TimelineCursor } from "./timeline-cursor.ts";

/** Which part of a timeline a page shows, the newest first: `after` a place in it, `limit` entries. `isBeginning`: nothing newer is left out. */
export type TimelinePage = { after: TimelineCursor | null; limit: number; isBeginning: boolean };

const shownFirst = 50;
const shownAtOnce = 300;

/** The part that an address asks for: the newest few, with `all` many of them, or as many before a place. What is none of that is the newest few. */
export function timelinePageOf(asked: string | string[] | undefined): TimelinePage {
  const after = typeof asked === "string" ? parseTimelineCursor(asked) : null;
  const isMore = after !== null || asked === "all";
  return { after, limit: isMore ? shownAtOnce : shownFirst, isBeginning: after === null };
}

/** What shows the entries after those of a page, as its address says it: the same ones and more at first, then from where they end. */
export function earlierThan({ limit }: TimelinePage, next: string): string {
  return limit === shownFirst ? "all" : next;
}
