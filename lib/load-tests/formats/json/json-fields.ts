/** Tells an object from arrays, null and plain values. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value's own field, so that a key like "constructor" finds nothing that the file does not hold. */
export function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The fields of an object; none for anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A finite number from 0 up: a duration, a rate. Null for anything else, NaN and infinity among them. */
export function amountOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

/** A whole number that a double holds exactly. */
export function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) ? amountOf(value) : null;
}

const latestMs = Date.UTC(2200, 0, 1);

/** A time given as ms since 1970, or null when it is none between 1970 and 2200. */
export function dateOfMs(ms: number | null): Date | null {
  return ms !== null && ms > 0 && ms < latestMs ? new Date(ms) : null;
}

/** A time given in ISO 8601 or RFC 3339. */
export function dateOfText(text: string | null): Date | null {
  return text === null ? null : dateOfMs(Date.parse(text));
}
