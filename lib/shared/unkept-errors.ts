import type { FieldError } from "#lib/shared/result.ts";

/** The texts in what a schema has read that PostgreSQL does not keep: with a NUL character, or half of a character. */
export function unkeptErrors(value: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof value === "string") {
    const message = whyUnkept(value);
    return message ? [{ path: path.join("."), message }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...unkeptErrors(key, path),
    ...unkeptErrors(part, [...path, key]),
  ]);
}

function whyUnkept(text: string): string | null {
  if (text.includes("\0")) return "holds a NUL character: remove it";
  return text.isWellFormed() ? null : "holds half of a character: write the whole";
}
