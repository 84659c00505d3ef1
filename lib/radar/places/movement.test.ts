import { expect, test } from "vitest";
import { movementOf } from "./movement.ts";
import { places, rings, type TacticPlace, tray } from "./place.ts";

test.each<[TacticPlace | null, TacticPlace, string]>([
  [null, "considering", "new"],
  [null, "dropped", "new"],
  ["considering", "trying", "in"],
  ["considering", "habit", "in"],
  ["practising", "trying", "out"],
  ["habit", "paused", "out"],
  ["considering", "dropped", "out"],
  ["paused", "considering", "in"],
  ["paused", "dropped", "same"],
  ["dropped", "paused", "same"],
])("from %s to %s is %s", (before, now, movement) => {
  expect(movementOf(before, now)).toBe(movement);
});

test.each(places)("what stays %s is unchanged", (place) => {
  expect(movementOf(place, place)).toBe("same");
});

test("there and back are opposites, between any two rings and to the tray", () => {
  const opposite = { in: "out", out: "in", same: "same", new: "new" };
  for (const a of [...rings, ...tray])
    for (const b of [...rings, ...tray]) expect(movementOf(b, a)).toBe(opposite[movementOf(a, b)]);
});
