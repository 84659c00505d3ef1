import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "#lib/shared/days.ts";
import { isTooNear, segmentCells } from "../geometry/cells.ts";
import { slotCount } from "../geometry/slots.ts";
import { places, type Ring, type TacticPlace } from "../places/place.ts";
import { type Logged, layOutCells } from "./lay-out-cells.ts";
import { isAtOnce, type Stay, staysOf } from "./stays.ts";

function logOf(id: string, slot: number, moves: readonly [days: number, to: TacticPlace][]): Logged {
  let on = "2026-01-01";
  return {
    id,
    slot,
    moves: moves.map(([days, to], index) => {
      on = dayAfter(on, days);
      return { number: index + 1, to, cell: null, on };
    }),
  };
}

const log = fc
  .tuple(
    fc.nat(slotCount - 1),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...places)), { minLength: 1, maxLength: 5 }),
  )
  .map(([slot, moves]) => ({ slot, moves }));
const logs = fc
  .array(log, { minLength: 1, maxLength: 14 })
  .map((all) => all.map(({ slot, moves }, index) => logOf(`tactic-${index}`, slot, moves)));
const sectorCounts = fc.integer({ min: 3, max: 6 });

function withCells(tactics: readonly Logged[], settled: readonly Logged[], sectorCount: number): Logged[] {
  const cells = layOutCells(tactics, settled, sectorCount);
  return tactics.map(({ id, moves, ...rest }) => ({
    id,
    ...rest,
    moves: moves.map((move) => ({
      ...move,
      cell: cells.find((one) => one.tacticId === id && one.number === move.number)?.cell ?? null,
    })),
  }));
}

function isOverlapping(a: Stay, b: Stay, sectorCount: number): boolean {
  if (a.ring !== b.ring || a.cell === null || b.cell === null) return false;
  const [one, other] = [a.cell, b.cell].map((cell) => segmentCells(sectorCount, a.ring)[cell]);
  return Boolean(one && other && isTooNear(one, other));
}

function pairs<One>(all: readonly One[]): [One, One][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [One, One] => [a, b]));
}

test("of all that stand in a sector now no two overlap", () => {
  fc.assert(
    fc.property(logs, sectorCounts, (tactics, sectorCount) => {
      const now = withCells(tactics, [], sectorCount).flatMap(({ moves }) => staysOf(moves).slice(-1));
      const lasting = now.filter(({ until }) => until === null);
      return pairs(lasting).every(([a, b]) => !isOverlapping(a, b, sectorCount));
    }),
    { numRuns: 60 },
  );
});

test("stays of the past lie beside all with whom they were at once", () => {
  fc.assert(
    fc.property(logs, sectorCounts, (tactics, sectorCount) => {
      const stays = withCells(tactics, [], sectorCount).flatMap(({ moves }) => staysOf(moves));
      const past = stays.filter(({ until }) => until !== null);
      return pairs(past).every(([a, b]) => !isAtOnce(a, b) || !isOverlapping(a, b, sectorCount));
    }),
    { numRuns: 60 },
  );
});

test("nobody waits behind the “+n” where there is room now", () => {
  fc.assert(
    fc.property(logs, sectorCounts, (tactics, sectorCount) => {
      const lasting = withCells(tactics, [], sectorCount)
        .flatMap(({ moves }) => staysOf(moves))
        .filter(({ until }) => until === null);
      return lasting.every(
        ({ ring, cell }) =>
          cell !== null || segmentCells(sectorCount, ring).every((one) => !one || isNear(one, ring, lasting)),
      );
      function isNear(one: { x: number; y: number }, ring: Ring, all: readonly Stay[]): boolean {
        return all.some((other) => {
          const taken = other.ring === ring && other.cell !== null && segmentCells(sectorCount, ring)[other.cell];
          return taken && isTooNear(one, taken);
        });
      }
    }),
    { numRuns: 40 },
  );
});

test("the same logs are laid out alike, and the tray has no cells", () => {
  fc.assert(
    fc.property(logs, sectorCounts, (tactics, sectorCount) => {
      const cells = layOutCells(tactics, [], sectorCount);
      expect(layOutCells(tactics, [], sectorCount)).toEqual(cells);
      expect(cells).toHaveLength(tactics.flatMap(({ moves }) => moves).length);
      for (const { id, moves } of tactics)
        for (const { number, to } of moves)
          if (to === "paused" || to === "dropped") expect(cells).toContainEqual({ tacticId: id, number, cell: null });
    }),
    { numRuns: 40 },
  );
});

test("whoever comes into a sector takes no room of those who stand there", () => {
  fc.assert(
    fc.property(logs, sectorCounts, (tactics, sectorCount) => {
      const settled = withCells(tactics.slice(1), [], sectorCount);
      const [came] = withCells(tactics.slice(0, 1), settled, sectorCount);
      const lasting = (all: readonly Logged[]) =>
        all.flatMap(({ moves }) => staysOf(moves)).filter(({ until }) => until === null);
      return lasting(came ? [came] : []).every((stay) =>
        lasting(settled).every((other) => !isOverlapping(stay, other, sectorCount)),
      );
    }),
    { numRuns: 40 },
  );
});
