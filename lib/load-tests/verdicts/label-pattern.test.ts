import fc from "fast-check";
import { expect, test } from "vitest";
import { isLabelMatch } from "./label-pattern.ts";

test.each([
  ["GET /cart", "GET /cart", true],
  ["GET /cart", "GET /carts", false],
  ["GET *", "GET /cart", true],
  ["GET *", "POST /cart", false],
  ["*", "", true],
  ["* /cart*", "GET /cart/items", true],
  ["*/cart/*/items", "GET /cart/7/items", true],
  ["*/cart/*/items", "GET /cart/items", false],
  ["ab*ba", "aba", false],
  ["ab*ba", "abba", true],
  ["*a*a*", "xa", false],
  ["GET /a.c", "GET /abc", false],
  ["GET /[id]?", "GET /[id]?", true],
])("%s over %s: %s", (pattern, label, expected) => {
  expect(isLabelMatch(pattern, label)).toBe(expected);
});

const text = fc.string({ unit: fc.constantFrom("a", "b", "*", "/"), maxLength: 12 });

test("agrees with a regular expression", () => {
  fc.assert(
    fc.property(text, text, (pattern, label) => {
      const expression = new RegExp(`^${pattern.split("*").join(".*")}$`, "s");
      expect(isLabelMatch(pattern, label)).toBe(expression.test(label));
    }),
  );
});

test("is quick where a backtracking match would take for ever", () => {
  const pattern = `${"*a".repeat(250)}*b`;
  expect(isLabelMatch(pattern, "a".repeat(500))).toBe(false);
});
