import { dayMs } from "#lib/shared/day-ms.ts";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { myself, nothingSet } from "./story-filter.ts";

/** The longest search that is looked for. */
export const longestSearch = 200;

/** How a value stands in an address. `read` gives undefined for what means nothing. */
export type Codec<Value> = { read: (text: string) => Value | undefined; write: (value: Value) => string };

const same = <Text extends string>(text: Text) => text;
export const flag: Codec<boolean> = { read: (text) => (text === "yes" ? true : undefined), write: () => "yes" };
export const slugOrNothing: Codec<string> = {
  read: (text) => (isSlug(text) || text === nothingSet ? text : undefined),
  write: same,
};
export const person: Codec<string> = {
  read: (text) => (text === myself || text === nothingSet || uuidShape.test(text) ? text : undefined),
  write: same,
};
export const dayOrAge: Codec<string> = {
  read: (text) => (ageShape.test(text) || isDay(text) ? text : undefined),
  write: same,
};
export const atLeastOne: Codec<number> = {
  read: (text) => (/^[1-9]\d{0,12}$/.test(text) ? Number(text) : undefined),
  write: String,
};
/** PostgreSQL knows no NUL. */
export const searchText: Codec<string> = { read: (text) => cleanSearch(text) || undefined, write: same };

export function oneOf<Value extends string>(known: readonly Value[]): Codec<Value> {
  return { read: (text) => known.find((value) => value === text), write: same };
}

/** `framed,sized`: in the order given, each once; what is unknown among them makes the whole unknown. */
export function someOf<Value extends string>(known: readonly Value[]): Codec<readonly Value[]> {
  return {
    read: (text) => {
      const values = text.split(",").map((word) => known.find((value) => value === word));
      return values.every((value) => value !== undefined) ? [...new Set(values)] : undefined;
    },
    write: (values) => values.join(","),
  };
}

export function cleanSearch(text: string): string {
  return text.replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, longestSearch).trim().toWellFormed();
}

/** The moment that a day or an age means: `7d` is 7 days before now, with `ahead` after it. */
export function momentOf(text: string, now: Date, ahead: boolean): Date {
  if (!ageShape.test(text)) return new Date(`${text}T00:00:00Z`);
  const span = Number(text.slice(0, -1)) * dayMs;
  return new Date(now.getTime() + (ahead ? span : -span));
}

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ageShape = /^[1-9]\d{0,3}d$/;

function isSlug(text: string): boolean {
  return text.length <= slugLength && slugShape.test(text);
}

/** Of these centuries: those of others PostgreSQL writes in another way. */
function isDay(text: string): boolean {
  const day = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
