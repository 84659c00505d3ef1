/** Appends a whole number from 0 to 2^53 − 1 in LEB128: seven bits a byte, low ones first, the top bit says "more". */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Reads what `writeVarint` wrote and moves `cursor.at` on; throws RangeError past the end or past 2^53 − 1. */
export function readVarint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let factor = 1; factor <= 2 ** 49; factor *= 0x80) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new RangeError("A number is cut short.");
    value += (byte % 0x80) * factor;
    if (value > Number.MAX_SAFE_INTEGER) break;
    if (byte < 0x80) return value;
  }
  throw new RangeError("A number is too large.");
}

/** Maps 0, −1, 1, −2, … to 0, 1, 2, 3, …, so that small negative numbers stay short. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
