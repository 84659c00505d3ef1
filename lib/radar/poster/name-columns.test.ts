import fc from "fast-check";
import { expect, test } from "vitest";
import { isRing } from "../places/place.ts";
import { standTrial, trials } from "../testing/trial-standings.ts";
import { nameColumns, rowsIn } from "./name-columns.ts";

const sectorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Sector ${index}` }));
const considered = (sector: number) =>
  ({ name: "One", sector, place: "considering", before: null, isStale: false }) as const;
const columnsOf = (counts: readonly number[], room: { comfortable: number; most: number }) => {
  const wishes = counts.flatMap((count, sector) => Array.from({ length: count }, () => considered(sector)));
  return nameColumns(standTrial({ sectorCount: counts.length, wishes }), sectorsOf(counts.length), room);
};
const headsOf = (columns: ReturnType<typeof columnsOf>) =>
  columns.map((column) => column.flatMap((row) => (row.kind === "head" ? row.name : [])));

test("whoever stands on a ring is there once, in the list's order, and every column begins with a sector's name", () => {
  const room = fc.record({ comfortable: fc.integer({ min: 5, max: 60 }), most: fc.constant(80) });
  fc.assert(
    fc.property(trials, room, (trial, given) => {
      const standings = standTrial(trial);
      const columns = nameColumns(standings, sectorsOf(trial.sectorCount), given);
      const told = columns.flat().flatMap((row) => (row.kind === "tactic" ? row.standing.number : []));
      const bySector = standings.toSorted((a, b) => a.sector - b.sector || a.number - b.number);
      expect(told).toEqual(bySector.flatMap(({ place, number }) => (isRing(place) ? number : [])));
      for (const column of columns) {
        expect(column[0]?.kind).toBe(column.length > 0 ? "head" : undefined);
        expect(column.at(-1)?.kind).not.toBe("head");
      }
    }),
  );
});

test("a list that one column holds in comfort stays in one", () => {
  expect(columnsOf([6, 5, 6, 5, 4], { comfortable: 40, most: 50 })).toHaveLength(1);
});

test("a longer one is cut between two sectors where both columns are much alike, else within one, which is named again", () => {
  const room = { comfortable: 10, most: 50 };
  expect(headsOf(columnsOf([6, 5, 6, 5], room))).toEqual([
    ["Sector 0", "Sector 1"],
    ["Sector 2", "Sector 3"],
  ]);
  expect(headsOf(columnsOf([2, 30, 2], room))).toEqual([
    ["Sector 0", "Sector 1"],
    ["Sector 1", "Sector 2"],
  ]);
});

test("what two columns cannot hold is counted at the end", () => {
  const columns = columnsOf([100, 1, 1], { comfortable: 10, most: 20 });
  for (const column of columns) expect(rowsIn(column)).toBeLessThanOrEqual(20);
  const told = columns.flat().filter(({ kind }) => kind === "tactic").length;
  expect(columns.at(-1)?.at(-1)).toEqual({ kind: "rest", count: 102 - told });
});

test("who is in hand is named, however many stand before it", () => {
  const inHand = { name: "Two", sector: 2, place: "trying", before: null, isStale: false } as const;
  const wishes = [...Array.from({ length: 100 }, (_, at) => considered(at % 2)), considered(2), inHand];
  const columns = nameColumns(standTrial({ sectorCount: 3, wishes }), sectorsOf(3), { comfortable: 10, most: 20 });
  for (const column of columns) expect(rowsIn(column)).toBeLessThanOrEqual(20);
  const told = columns.flat().flatMap((row) => (row.kind === "tactic" ? row.standing : []));
  expect(told.filter(({ isInHand }) => isInHand)).toHaveLength(1);
  expect(columns.at(-1)?.at(-1)).toEqual({ kind: "rest", count: 102 - told.length });
});
