import fc from "fast-check";
import { expect, test } from "vitest";
import { affectedWords, readAffected } from "./read-affected.ts";

test.each([
  ["300", [300, 300, 300]],
  ["200-500", [200, 350, 500]],
  ["200 – 500", [200, 350, 500]],
  ["200 to 500 customers a week", [200, 350, 500]],
  ["200–300–500", [200, 300, 500]],
  ["about 1,200", [1200, 1200, 1200]],
  ["1 200 people", [1200, 1200, 1200]],
  ["2k", [2000, 2000, 2000]],
  ["1.5k to 3k users", [1500, 2250, 3000]],
  ["2m per week", [2e6, 2e6, 2e6]],
  ["0-1", [0, 1, 1]],
])("%s is a number of customers", (text, [low, likely, high]) => {
  expect(readAffected(text)).toEqual({ customers: { low, likely, high }, affectedGroup: "" });
});

test.each([
  "sellers with more than 500 items",
  "500 items or more in the cart",
  "everybody",
  "500-200",
  "1-2-3-4",
  "12.000.000",
  "-5",
  "1e9",
])("%s is a group", (text) => {
  expect(readAffected(text)).toEqual({ customers: null, affectedGroup: text });
});

test("nothing typed stays unknown", () => {
  expect(readAffected("  ")).toEqual({ customers: null, affectedGroup: "" });
  expect(affectedWords("")).toBe("");
});

test("it is said how a line is understood", () => {
  expect(affectedWords("1k-2k")).toBe("1,000 to 2,000 customers a week, most likely 1,500.");
  expect(affectedWords("300")).toBe("300 customers a week.");
  expect(affectedWords("sellers")).toContain("group");
});

test("whatever is typed, nothing of it is lost, and a range is in order", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: "binary" }), (text) => {
      const { customers, affectedGroup } = readAffected(text);
      if (!customers) expect(affectedGroup).toBe(text.trim());
      else expect(customers.low <= customers.likely && customers.likely <= customers.high).toBe(true);
    }),
  );
});
