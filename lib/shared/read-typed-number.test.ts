import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberToType, readTypedNumber } from "./read-typed-number.ts";

describe("a number as people type it", () => {
  test.each([
    ["0", 0],
    ["250", 250],
    [" 250 ", 250],
    ["007", 7],
    ["2.5", 2.5],
    ["2,5", 2.5],
    ["2,50", 2.5],
    ["0,1234", 0.1234],
    [".5", 0.5],
    [",5", 0.5],
    ["-3", -3],
    ["−3,5", -3.5],
    ["12.345", 12.345],
    ["1.000", 1],
    ["0,125", 0.125],
    ["-0,125", -0.125],
    ["1234,567", 1234.567],
    ["1,000.5", 1000.5],
    ["1,234,567", 1_234_567],
    ["1,234,567.25", 1_234_567.25],
    ["1 000", 1000],
    ["1\u00a0000\u202f000", 1_000_000],
    ["1 000,5", 1000.5],
    ["1 000.5", 1000.5],
  ])("“%s” is %d", (text, value) => {
    expect(readTypedNumber(text)).toEqual({ ok: true, value });
    expect(readTypedNumber(text, { isGrouped: true })).toEqual({ ok: true, value });
  });

  test.each([
    ["1,000", "“1,000” can be read in two ways: write 1000, or 1.000.", 1000],
    [" -12,500 ", "“-12,500” can be read in two ways: write -12500, or -12.500.", -12_500],
    ["999,999", "“999,999” can be read in two ways: write 999999, or 999.999.", 999_999],
  ])("“%s” is asked about, and is thousands where those alone are parted by commas", (text, message, value) => {
    expect(readTypedNumber(text)).toEqual({ ok: false, errors: [{ path: "", message }] });
    expect(readTypedNumber(text, { isGrouped: true })).toEqual({ ok: true, value });
  });

  test.each([
    "",
    " ",
    "few",
    "0x10",
    "0b1",
    "1e5",
    "Infinity",
    "NaN",
    "--1",
    "- 1",
    "1-",
    ".",
    ",",
    "5.",
    "1.000.000",
    "1.000,5",
    "1,00,000",
    "1,000,00",
    "12 34",
    "1 0000",
    "1,000 000",
    "250 ms",
    "5 %",
    "½",
    "١٢",
    "1'000",
    "1_000",
  ])("“%s” is none", (text) => {
    for (const isGrouped of [false, true])
      expect(readTypedNumber(text, { isGrouped })).toEqual({
        ok: false,
        errors: [{ path: "", message: "Type a number." }],
      });
  });

  test("is read as what stood in the input, where that is left as it is", () => {
    const value = fc.double({ min: -1e20, max: 1e20, noNaN: true }).filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(value, fc.boolean(), (value, isGrouped) => {
        expect(readTypedNumber(numberToType(value), { isGrouped })).toEqual({ ok: true, value });
      }),
    );
    expect([0, 0.0000001, 1e12, -1234.5].map(numberToType)).toEqual(["0", "0.0000001", "1000000000000", "-1234.5"]);
  });
});
