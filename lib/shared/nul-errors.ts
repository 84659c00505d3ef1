import type { FieldError } from "#lib/shared/result.ts";

/** The texts in what a schema has read that hold a NUL character: PostgreSQL keeps none. */
export function nulErrors(value: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof value === "string")
    return value.includes("\0") ? [{ path: path.join("."), message: "holds a NUL character: remove it" }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(key.includes("\0") ? nulErrors(key, path) : []),
    ...nulErrors(part, [...path, key]),
  ]);
}
