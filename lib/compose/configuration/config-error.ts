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
  meant?: { name: string; among: readonly string[] };
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
  let compared = 0;
  const shown = placed.slice(0, mostErrors).map(({ error, place }) => {
    compared += error.meant?.among.length ?? 0;
    const message = compared < mostCompared ? withHint(error) : error.message;
    return { path: pathText(error.path), message, ...place };
  });
  return placed.length > mostErrors ? [...shown, andMore(placed.length - mostErrors)] : shown;
}

function withHint({ message, meant }: PathError): string {
  const nearest = meant ? nearestNames(meant.name, meant.among) : [];
  return nearest.length > 0 ? `${message} Did you mean ${nearest.join(" or ")}?` : message;
}

function andMore(count: number): ConfigError {
  return { path: "", message: `And ${count.toLocaleString("en")} more errors.`, line: 1, column: 1 };
}
