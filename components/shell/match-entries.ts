type Named = { label: string; hint?: string };

/**
 * The entries that hold every word of the query, best first: those whose name begins with it, then those with a word
 * that does, then the others. Equals keep their order; an empty query keeps all.
 */
export function matchEntries<Entry extends Named>(entries: readonly Entry[], query: string): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, rank: rankOf(`${entry.label} ${entry.hint ?? ""}`.toLowerCase(), words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

function rankOf(text: string, words: readonly string[]): number {
  if (!words.every((word) => text.includes(word))) return 0;
  if (text.startsWith(words.join(" "))) return 3;
  const starts = text.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 2 : 1;
}
