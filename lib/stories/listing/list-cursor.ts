import { z } from "zod";
import type { StorySort } from "./story-filter.ts";

/** An order as a list is walked in; `best` is that of a search. */
export type ListOrder = StorySort | "best";

/** Where a page of a list ends: the next begins behind this story. `place` is what it is ordered by, null where that is unknown. */
export type ListCursor = { order: ListOrder; place: string | null; id: string };

const written = z.tuple([
  z.string().regex(/^[a-z]+$/),
  z.string().regex(/^(?:|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?)$/),
  z.uuid(),
]);

/** As it stands in an address: `customers_480_0198…`. */
export function writeListCursor({ order, place, id }: ListCursor): string {
  return `${order}_${place ?? ""}_${id}`;
}

/** Undefined for what is none of this order: the list begins at its start then. */
export function readListCursor(text: string | undefined, order: ListOrder): ListCursor | undefined {
  const { data } = written.safeParse(text?.split("_"));
  return data && data[0] === order && isPlaceOf(order, data[1])
    ? { order, place: data[1] || null, id: data[2] }
    : undefined;
}

const times: ReadonlySet<ListOrder> = new Set(["newest", "oldest", "updated", "moved"]);

function isPlaceOf(order: ListOrder, place: string): boolean {
  if (place === "") return !times.has(order) && order !== "best";
  const isTime = place.endsWith("Z");
  const isDay = !isTime && /^\d{4}-/.test(place);
  if (isTime !== times.has(order) || isDay !== (order === "deadline")) return false;
  if (isTime || isDay) return isMoment(place);
  return order === "best" ? /^\d{1,4}$/.test(place) : String(Number(place)) === place;
}

/** PostgreSQL knows no year 0, and no 30th of February. */
function isMoment(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 0 && at.toISOString().startsWith(text);
}
