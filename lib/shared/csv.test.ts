import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv, withoutGuard } from "./csv.ts";

describe("a CSV file", () => {
  test("has a line for the columns and one for each row", () => {
    expect(toCsv(["label", "p95, ms"], [["GET /", 12.5]])).toBe('label,"p95, ms"\r\nGET /,12.5\r\n');
  });

  test("doubles quotes and keeps line breaks within a cell", () => {
    expect(toCsv(["a"], [['say "hi"\nnow']])).toBe('a\r\n"say ""hi""\nnow"\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"])("defuses the formula %j", (text) => {
    expect(toCsv(["a"], [[text]])).toContain(`'${text}`);
  });

  test("guards so that the guard can be taken off again, also of text that begins with an apostrophe", () => {
    const text = fc.tuple(fc.stringMatching(/^'{0,3}\s{0,2}[=+\-@\t]?$/), fc.string()).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const [, cell] = parse(toCsv(["a"], [[written], ["end"]]), { record_delimiter: "\r\n" }).flat();
        expect(withoutGuard(String(cell))).toBe(written);
      }),
      { examples: [["'=1"], ["''+1"], ["=1"], ["'tis"]] },
    );
  });

  test("leaves negative numbers numbers and unknown figures empty", () => {
    expect(toCsv(["a", "b", "c"], [[-4.5, null, Number.NaN]])).toBe("a,b,c\r\n-4.5,,\r\n");
  });

  test("never starts a text cell with a formula's sign", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = toCsv(["a"], [[text]]).slice(3);
        expect(cell).not.toMatch(/^"?\s*[=+\-@]/);
      }),
    );
  });
});
