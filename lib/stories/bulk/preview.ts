import type { FieldError } from "#lib/shared/result.ts";

/** What a change of one story would come to. */
export type PreviewedItem = { key: string; isChanged: boolean; errors: readonly FieldError[] };

/** What a change of several would come to, counted. `same`: they are so already. */
export type BulkPreview = {
  changes: number;
  same: number;
  /** The same reason once, with the stories that it keeps from it; the most frequent first. */
  refusals: { message: string; keys: string[] }[];
};

export function previewOf(items: readonly PreviewedItem[]): BulkPreview {
  const refused = items.filter(({ errors }) => errors.length > 0);
  const others = items.length - refused.length;
  const changes = items.filter(({ errors, isChanged }) => errors.length === 0 && isChanged).length;
  const keysBy = new Map<string, string[]>();
  for (const { key, errors } of refused) {
    const message = errors.map((error) => error.message).join(" ");
    keysBy.set(message, [...(keysBy.get(message) ?? []), key]);
  }
  const refusals = [...keysBy].map(([message, keys]) => ({ message, keys }));
  return { changes, same: others - changes, refusals: refusals.sort((a, b) => b.keys.length - a.keys.length) };
}
