import type { Result } from "#lib/shared/result.ts";

/** What became of one story: `eventId` is null where there was nothing to change. */
export type ItemResult =
  | { key: string; ok: true; eventId: string | null }
  | { key: string; ok: false; message: string };

/** What became of several at once. `batchId` takes them back together. */
export type ManyResult = { batchId: string; items: ItemResult[] };

/** What was refused says all that lacks. */
export function manyResultOf(key: string, eventId: string | null, result: Result<unknown>): ItemResult {
  if (result.ok) return { key, ok: true, eventId };
  return { key, ok: false, message: result.errors.map(({ message }) => message).join(" ") };
}
