import { roundCodeText } from "../rounds/round-code.ts";

/** What stands in a field, and where the caret is in it. */
export type Typed = { text: string; caret: number };

const dashAfter = 4;

/**
 * A code as it is typed or pasted, in the form in which it is shown: "7kq4m2" becomes "7KQ4-M2". Of a pasted link the code is taken.
 * No letter is thrown away: what is too much or is none of a code's can be seen and mended.
 */
export function typedCode({ text, caret }: Typed): Typed {
  const inLink = /\/r\/([\w-]+)/.exec(text)?.[1];
  if (inLink !== undefined) return atEnd(shown(lettersOf(inLink)));
  const before = lettersOf(text.slice(0, caret)).length;
  return { text: shown(lettersOf(text)), caret: before > dashAfter ? before + 1 : before };
}

function lettersOf(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

function shown(letters: string): string {
  return letters.length > dashAfter ? roundCodeText(letters) : letters;
}

function atEnd(text: string): Typed {
  return { text, caret: text.length };
}
