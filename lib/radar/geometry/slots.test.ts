import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlot, slotAt, slotCount } from "./slots.ts";

const takenSlots = fc.uniqueArray(fc.nat(slotCount - 1), { maxLength: slotCount });

test("a slot is one that nobody has, as long as there is one", () => {
  fc.assert(
    fc.property(fc.string(), takenSlots, (id, given) => {
      const slot = freeSlot(id, new Set(given));
      expect(slot).toBeGreaterThanOrEqual(0);
      expect(slot).toBeLessThan(slotCount);
      return given.length === slotCount || !given.includes(slot);
    }),
  );
});

test("the same tactic finds the same slot on an empty sector, whoever asks", () => {
  expect(["caching", "spike-test", "قياس"].map((id) => freeSlot(id, new Set()))).toEqual([30, 12, 21]);
});

test("as long as there is room, its neighbours are free as well", () => {
  const slots = new Set<number>();
  for (let index = 0; index < 8; index += 1) {
    const slot = freeSlot(`tactic-${index}`, slots);
    expect([-2, -1, 1, 2].some((away) => slots.has(slot + away))).toBe(false);
    slots.add(slot);
  }
});

test("slots follow each other within the sector", () => {
  const all = Array.from({ length: slotCount }, (_, slot) => slotAt(slot));
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  expect(Math.min(...all)).toBeGreaterThan(0);
  expect(Math.max(...all)).toBeLessThan(1);
});
