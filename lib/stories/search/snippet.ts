import { isWordFound } from "./search-words.ts";

/** A piece of a text, where it is in there, and whether it is a word that was looked for. */
export type SnippetPart = { at: number; text: string; isFound: boolean };

/** Where a search was found beside a title, and a line of it. */
export type FoundText = { kind: TextKind; parts: SnippetPart[] };

/** What a text is of. */
export type TextKind = "story" | "hypothesis" | "note" | "lesson";

const before = 50;
const length = 160;

/** The words of a search that a text holds. */
export function wordsIn(text: string, words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(wordShape)) {
    for (const typed of words) if (isWordFound(word.toLowerCase(), typed)) found.add(typed);
  }
  return found;
}

/** A line of a text around the first word that was looked for, with each of them marked; null where there is none. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] | null {
  const marks = [...text.matchAll(wordShape)].flatMap(({ 0: word, index }) =>
    words.some((typed) => isWordFound(word.toLowerCase(), typed)) ? [{ start: index, end: index + word.length }] : [],
  );
  const [first] = marks;
  if (!first) return null;
  const from = startOf(text, first.start);
  const to = endOf(text, Math.max(from + length, first.end));
  const parts: SnippetPart[] = [];
  let at = from;
  for (const { start, end } of marks.filter((mark) => mark.end <= to)) {
    parts.push(
      { at, text: text.slice(at, start), isFound: false },
      { at: start, text: text.slice(start, end), isFound: true },
    );
    at = end;
  }
  parts.push({ at, text: text.slice(at, to), isFound: false });
  return oneLine(parts, { isCutBefore: from > 0, isCutAfter: to < text.length });
}

const wordShape = /[\p{L}\p{M}\p{N}]+/gu;

/** At the beginning of a word, not far before the first that was found. */
function startOf(text: string, found: number): number {
  if (found <= before) return 0;
  const space = text.slice(found - before, found).search(/\s/);
  return space < 0 ? found : found - before + space + 1;
}

function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.slice(wanted, wanted + before).search(/\s/);
  return space < 0 ? wanted : wanted + space;
}

function oneLine(parts: readonly SnippetPart[], cut: { isCutBefore: boolean; isCutAfter: boolean }): SnippetPart[] {
  const flat = parts.map(({ text, ...part }) => ({ ...part, text: text.replace(/\s+/g, " ").toWellFormed() }));
  const whole = [
    { at: -1, text: cut.isCutBefore ? "… " : "", isFound: false },
    ...flat,
    { at: Number.MAX_SAFE_INTEGER, text: cut.isCutAfter ? " …" : "", isFound: false },
  ];
  return whole.filter(({ text }) => text !== "");
}
