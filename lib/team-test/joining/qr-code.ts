import { encode } from "uqr";

/** A QR code to draw: a path of squares of size 1 in a box of `size` × `size`, the quiet zone of ISO/IEC 18004 (four squares) included. */
export type QrCode = { size: number; path: string };

const quietZone = 4;

/** Level M: a camera reads it with 15 % of it gone, as behind a reflection. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  return { size, path: data.map(rowPath).join("") };
}

/** One rectangle for each run of dark squares: between squares drawn one by one, hairlines show. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${runFrom(row, x)}v1H${x}z`).join("");
}

function runFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x);
  return (end === -1 ? row.length : end) - x;
}
