/** Without those that are taken for one another: 0 O, 1 I L, U V. */
const letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const length = 8;

/** A code by which people join a round: eight characters, 29^8 (5·10^11) of them. `random` gives a whole number below its argument. */
export function newRoundCode(random: (below: number) => number): string {
  return Array.from({ length }, () => letters[random(letters.length)]).join("");
}

/** What somebody typed or a link holds, as a code is stored; null when it is none. */
export function readRoundCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}

/** "7KQ4-M2XD", easier to read out. */
export function roundCodeText(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
