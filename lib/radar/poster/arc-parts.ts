/** Of these each letter stands by itself, and they run from left to right. */
const separate = ["Latin", "Greek", "Cyrillic", "Han", "Hiragana", "Katakana", "Hangul", "Common", "Inherited"];
const isSeparate = new RegExp(`^[${separate.map((script) => `\\p{Script=${script}}`).join("")}]*$`, "u");
const letters = new Intl.Segmenter("en");

/** A text in the parts that are drawn one after the other along an arc: its letters, or all in one where they join or run the other way. */
export function arcParts(text: string): string[] {
  return isSeparate.test(text) ? Array.from(letters.segment(text), ({ segment }) => segment) : [text];
}
