// Control characters but for tab and line feed, and what turns the direction of the text around it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text out of a file without what a terminal or a page obeys instead of showing: colours, cursor moves, turned directions. */
export function plainText(text: string): string {
  return text.replace(unseen, "");
}
