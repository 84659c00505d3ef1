/**
 * How wide a text is at most in IBM Plex Sans, for server and browser alike. Rounded up from the font's own widths, so that a stand-in font
 * of the same proportions fits as well; what Plex lacks counts as wide as such letters get.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * fontSize;
}

const widths: readonly [ems: number, letters: string][] = [
  [0.25, " "],
  [0.3, "',.ijl"],
  [0.35, "!():;[]f"],
  [0.4, "-rt{|}"],
  [0.45, "/I\\"],
  [0.5, '"?sz'],
  [0.55, "*JLacegvxy"],
  [0.6, "0123456789$+<=>EFSTZ^_`bdhknopqu~"],
  [0.65, "CPVXY"],
  [0.7, "&ABDGKRU"],
  [0.75, "#HNOQ"],
  [0.85, "Mw"],
  [0.9, "@m…"],
  [0.95, "%W"],
];

const emsByLetter = new Map(widths.flatMap(([ems, letters]) => [...letters].map((letter) => [letter, ems] as const)));

function emsOf(letter: string): number {
  const plain = letter.normalize("NFD").charAt(0);
  return (
    emsByLetter.get(plain) ?? (isMark.test(letter) ? 0 : isWide.test(letter) ? 1.3 : isBroad.test(letter) ? 1 : 0.8)
  );
}

const isMark = /^[\p{M}\u200b-\u200f\ufe0f]$/u;
const isWide = /^\p{Extended_Pictographic}$/u;
const isBroad = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
