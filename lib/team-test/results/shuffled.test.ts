import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "./shuffled.ts";

test("a shuffle keeps every item once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.infiniteStream(fc.nat()), (items, numbers) => {
      const order = shuffled(items, (below) => (numbers.next().value ?? 0) % below);
      const rising = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
      expect(rising(order)).toEqual(rising(items));
    }),
  );
});

test("every order of three comes from one choice of random numbers", () => {
  const orders = new Set<string>();
  for (const first of [0, 1, 2])
    for (const second of [0, 1]) {
      const numbers = [first, second];
      orders.add(shuffled(["a", "b", "c"], () => numbers.shift() ?? 0).join(""));
    }
  expect(orders.size).toBe(6);
});
