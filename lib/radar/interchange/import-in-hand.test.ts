import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "#lib/shared/days.ts";
import { type HandLog, inHandOn } from "../moves/full-hand.ts";
import { type Movement, movementNames } from "../places/movement.ts";
import { mostInHand, placeNames, places } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { planImport, usualMapping } from "./import-plan.ts";
import { movesTo } from "./landing.ts";

const today = "2026-11-21";
const days = Array.from({ length: 20 }, (_, ago) => dayAfter(today, -ago));
const aDay = fc.constantFrom(...days);

/** One of five that are in hand from time to time. */
const log: fc.Arbitrary<HandLog> = fc
  .record({ name: fc.string(), turns: fc.uniqueArray(aDay, { maxLength: 6 }) })
  .map(({ name, turns }) => ({
    name,
    moves: turns.toSorted().map((on, index) => ({ on, to: index % 2 === 0 ? ("practising" as const) : "habit" })),
  }));
const row = fc.record({
  ring: fc.constantFrom(...places.map((place) => placeNames[place])),
  movement: fc.constantFrom(...(Object.keys(movementNames) as Movement[])),
});

test("whatever was in hand before a file, and on whatever days it is of, on no day are more than five with it", () => {
  fc.assert(
    fc.property(
      fc.array(log, { maxLength: mostInHand }),
      fc.array(row, { maxLength: 30 }),
      fc.uniqueArray(aDay, { minLength: 2, maxLength: 2 }),
      (hands, drawn, [a = "", b = ""]) => {
        const rows = drawn.map((one, index) => ({ ...one, name: `T${index}`, quadrant: "Design", description: "" }));
        const file = a < b ? { before: a, on: b } : { before: b, on: a };
        const onto = { sectors: usualSectors, tactics: [], hands, days: file };
        const logs = planImport(rows, usualMapping(rows, usualSectors), onto).flatMap(
          ({ row: { name }, place, before }) =>
            place === null ? [] : [{ name, moves: movesTo({ place, before }, file) }],
        );
        expect(logs).toHaveLength(rows.length);
        for (const day of days) expect(inHandOn([...hands, ...logs], day).length).toBeLessThanOrEqual(mostInHand);
      },
    ),
  );
});
