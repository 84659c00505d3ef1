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
  return emsByLetter.get(plain) ?? others.find(({ isOf }) => isOf.test(letter))?.ems ?? 0.85;
}

/** By script, as wide as such letters get in the fonts that stand in for Plex. */
const others: readonly { isOf: RegExp; ems: number }[] = [
  { isOf: /^(?:\p{M}|\p{Cf})$/u, ems: 0 },
  { isOf: /^\p{Extended_Pictographic}$/u, ems: 1.4 },
  { isOf: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u, ems: 1.05 },
  { isOf: /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}]$/u, ems: 0.65 },
];
