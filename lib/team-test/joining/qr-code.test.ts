import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCode } from "./qr-code.ts";

/** The dark squares of a path of rectangles, as `x y`. */
function darkSquares(path: string): Set<string> {
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(([, ...numbers]) => numbers.map(Number));
  const squares = rows.flatMap(([x = 0, y = 0, width = 0]) =>
    Array.from({ length: width }, (_, step) => `${x + step} ${y}`),
  );
  return new Set(squares);
}

test("the drawing has every dark square of the code, and none else", () => {
  fc.assert(
    fc.property(fc.webUrl({ size: "xsmall" }), (url) => {
      const { data } = encode(url, { ecc: "M", border: 4 });
      const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
      expect(darkSquares(qrCode(url).path)).toEqual(new Set(dark));
    }),
    { numRuns: 5 },
  );
});

test("around the code lie four squares of nothing, as cameras need", () => {
  const { size, path } = qrCode("https://headroom.example/r/7KQ4M2XD");
  const numbers = [...darkSquares(path)].flatMap((square) => square.split(" ").map(Number));
  expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([4, size - 5]);
});
