import fc from "fast-check";
import { expect, test } from "vitest";
import { newRoundCode, readRoundCode, roundCodeText } from "./round-code.ts";

test("a code is read back however it was typed", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const code = newRoundCode((below) => (numbers.next().value ?? 0) % below);
      expect(code).toMatch(/^[2-9A-Z]{8}$/);
      expect(readRoundCode(code)).toBe(code);
      expect(readRoundCode(` ${roundCodeText(code).toLowerCase()} `)).toBe(code);
    }),
  );
});

test.each(["", "7KQ4", "7KQ4-M2XDD", "7KQ4-M2X0", "７KQ4M2XD", "7KQ4M2X\0"])("%j is no code", (typed) => {
  expect(readRoundCode(typed)).toBeNull();
});
