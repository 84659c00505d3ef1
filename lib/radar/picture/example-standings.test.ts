import { expect, test } from "vitest";
import { layoutOf } from "../geometry/layout.ts";
import { mostInHand } from "../places/place.ts";
import { exampleStandings } from "./example-standings.ts";
import { pictureOf } from "./radar-picture.ts";

const span = { from: "2026-08-23", to: "2026-11-21" };
const sectorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Sector ${index}` }));

test("the example shows all of itself, with its names and five in hand", () => {
  for (const count of [3, 4, 5, 6]) {
    const standings = exampleStandings(count, span);
    expect(layoutOf(standings, count).more).toEqual([]);
    expect(pictureOf(standings, sectorsOf(count)).labels.size).toBe(standings.length);
    expect(standings.filter(({ isInHand }) => isInHand).length).toBeLessThanOrEqual(mostInHand);
  }
  const movements = new Set(exampleStandings(5, span).map(({ movement }) => movement));
  expect(movements).toEqual(new Set(["in", "out", "same"]));
});
