import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRoundCode } from "../rounds/round-code.ts";
import { typedCode } from "./typed-code.ts";

const typed = (text: string, caret = text.length) => typedCode({ text, caret });

describe("a code in its field", () => {
  test.each([
    ["7kq4m2xd", "7KQ4-M2XD"],
    ["7KQ4-M2XD", "7KQ4-M2XD"],
    ["  7kq4 m2xd ", "7KQ4-M2XD"],
    ["http://192.168.1.7:3000/r/7KQ4M2XD", "7KQ4-M2XD"],
    ["headroom.example/r/7kq4-m2xd?from=chat", "7KQ4-M2XD"],
    ["7kq", "7KQ"],
    ["7kq4", "7KQ4"],
    ["7kq4-", "7KQ4"],
    ["7kq4m2xdzz", "7KQ4-M2XDZZ"],
    ["O0I1", "O0I1"],
    ["", ""],
  ])("is “%s” shown as “%s”", (text, shown) => {
    expect(typed(text)).toEqual({ text: shown, caret: shown.length });
  });

  test("keeps the caret where somebody corrects it", () => {
    expect(typed("7KxQ4-M2XD", 3)).toEqual({ text: "7KXQ-4M2XD", caret: 3 });
    expect(typed("7KQ4-M2D", 7)).toEqual({ text: "7KQ4-M2D", caret: 7 });
    expect(typed("7KQ4M-M2XD", 5)).toEqual({ text: "7KQ4-MM2XD", caret: 6 });
  });

  test("is the same code for the server, however it was typed", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."23456789abcdefghjkmnpqrstwxyzABC-  "), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(readRoundCode(typed(text).text)).toBe(readRoundCode(text));
      }),
    );
  });
});
