import { nearestNames } from "#lib/shared/nearest-names.ts";
import type { FieldError } from "#lib/shared/result.ts";

export type ConfigPath = readonly (string | number)[];

/** In a text; both count from 1. */
export type Place = { line: number; column: number };

/** Something wrong in a file: where, and in words. */
export type ConfigError = FieldError & Place;

/** One whose place is known by its path. */
export type PathError = {
  path: ConfigPath;
  message: string;
  /** Where it is, where the path does not tell it: of a key that is there twice. */
  place?: Place;
  /** It is about the key itself, rather than about what stands behind it. */
  isKey?: boolean;
  /** A name that is not there, and those that are: the nearest of them are added to the message. */
  meant?: { name: string; among: () => readonly string[] };
};

const mostErrors = 1000;
/** So many names are looked through for the nearest ones, some 10 µs each. */
const mostCompared = 50_000;

/** `teams.shop.services.checkout.dependsOn[1]`; a key that is no plain word stands in quotes. */
export function pathText(path: ConfigPath): string {
  return path
    .map((part, index) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[\w-]+$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join("");
}

/** The errors with their places, in the order of the file; after a thousand one says how many more there are. */
export function placedErrors(
  errors: readonly PathError[],
  placeOf: (path: ConfigPath, isKey: boolean) => Place,
): ConfigError[] {
  const placed = errors
    .map((error) => ({ error, place: error.place ?? placeOf(error.path, error.isKey ?? false) }))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  let left = mostCompared;
  const shown = placed.slice(0, mostErrors).map(({ error: { path, message, meant }, place }) => {
    const names = meant && left > 0 ? meant.among() : [];
    left -= names.length;
    return { path: pathText(path), message: `${message}${hintOf(meant?.name, names)}`, ...place };
  });
  return placed.length > mostErrors ? [...shown, andMore(placed.length - mostErrors)] : shown;
}

function hintOf(name: string | undefined, names: readonly string[]): string {
  const nearest = name === undefined ? [] : nearestNames(name, names);
  return nearest.length > 0 ? ` Did you mean ${nearest.join(" or ")}?` : "";
}

function andMore(count: number): ConfigError {
  return { path: "", message: `And ${count.toLocaleString("en")} more errors.`, line: 1, column: 1 };
}
