/** The most words of a search that are looked for. */
const mostWords = 8;
/** Shorter ones are looked for as they are: too many words begin so. */
const shortestBeginning = 3;

/**
 * The words that were typed, in small letters, each once. Whatever is neither letter nor number stands between words, as it does where a
 * story's words are kept.
 */
export function searchWords(typed: string): string[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

/** Whether a word of a text is what was typed: what it begins with is enough, of the shortest the whole. */
export function isWordFound(word: string, typed: string): boolean {
  return typed.length < shortestBeginning ? word === typed : word.startsWith(typed);
}

/**
 * Words as PostgreSQL's `to_tsquery` reads them: all must be there. They are letters and numbers alone, in quotes: nothing of what people
 * type is an operator.
 */
export function tsqueryOf(words: readonly string[]): string {
  return words.map((word) => `'${word}'${word.length < shortestBeginning ? "" : ":*"}`).join(" & ");
}
