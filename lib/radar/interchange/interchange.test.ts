import fc from "fast-check";
import { expect, test } from "vitest";
import { shownName } from "#lib/shared/shown-name.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";
import { inHandOn } from "../moves/full-hand.ts";
import { moveOn } from "../moves/move.ts";
import { type Movement, movementNames } from "../places/movement.ts";
import { mostInHand, placeNames, rings } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { standingsOn } from "../standing/standings.ts";
import type { TeamRadar } from "../tactics/radar-tactic.ts";
import { meaningOf } from "../tactics/same-tactic.ts";
import { longestName } from "../tactics/tactic-limits.ts";
import { sectorsOfFile } from "./file-sectors.ts";
import { planImport, usualMapping } from "./import-plan.ts";
import { importedTactics } from "./imported-tactics.ts";
import { radarRows, radarText } from "./radar-file.ts";
import type { RadarRow } from "./radar-row.ts";
import { readRadarRows } from "./read-radar-rows.ts";

const days = { before: "2026-08-23", on: "2026-11-21" };
const empty = { sectors: usualSectors, tactics: [], hands: [] };

const odd = fc.constantFrom(
  "=",
  "+1",
  "@a",
  "'=",
  "''-",
  '"',
  ";",
  ",",
  "👩‍👩‍👧",
  "שלום",
  "مرحبا",
  "遅延",
  "o\u0308",
  "ö",
  "__proto__",
);
const word = fc
  .array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 9 })), { maxLength: 9 })
  .map((parts) => parts.join("").trim());
const aName = fc
  .oneof(word, fc.constant("x".repeat(longestName)))
  .filter((text) => shownName(longestName, "").safeParse(text).success);
const lines = fc.array(
  fc.oneof(
    odd,
    fc.constantFrom("\n", "\r\n", "\r", "\t", "\u2028", "<b>"),
    fc.string({ unit: "binary", maxLength: 9 }),
  ),
);
const aDescription = lines.map((parts) => parts.join("").trim()).filter((text) => unkeptErrors(text).length === 0);
const quadrants = ["=A", "'+B", "ג, ד", "C;D"];
const anyRows = fc
  .uniqueArray(
    fc.record({
      name: aName,
      ring: fc.constantFrom(...rings.map((ring) => placeNames[ring])),
      quadrant: fc.constantFrom(...quadrants),
      movement: fc.constantFrom(...(Object.keys(movementNames) as Movement[])),
      description: aDescription,
    }),
    { selector: ({ name }) => meaningOf(name), minLength: 1, maxLength: 60 },
  )
  .filter((rows) => rows.filter(({ ring }) => ring === "Trying" || ring === "Practising").length <= mostInHand);

test("what is written as CSV or JSON is read again as it was", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom("csv" as const, "json" as const), (rows, as) => {
      expect(readRadarRows(radarText(rows, as))).toEqual({ ok: true, value: { rows, leftOut: [] } });
    }),
  );
});

/** The radar that an import onto an empty one makes. */
function imported(rows: readonly RadarRow[]): TeamRadar {
  const sectors = sectorsOfFile(rows) ?? usualSectors;
  const lines = planImport(rows, usualMapping(rows, sectors), { ...empty, sectors, days });
  const tactics = importedTactics(lines, [], { ...days, sectorCount: sectors.length }).map((tactic) => ({
    ...tactic,
    id: tactic.slug,
    ownerId: null,
    owner: "",
    endsOn: null,
    moves: tactic.moves.map((move, index) => ({ ...move, number: index + 1, reason: "", reviewOn: null, movedBy: "" })),
    looks: [],
  }));
  return { sectors, reviewEveryDays: 28, tactics };
}

test("an import onto an empty radar loses nothing: its export says the same, but for what can have come from nowhere", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom("csv" as const, "json" as const), (rows, as) => {
      const read = readRadarRows(radarText(rows, as));
      const radar = imported(read.ok ? read.value.rows : []);
      const out = radarRows(standingsOn(radar, { from: days.before, to: days.on }), radar.sectors);
      const byName = (a: RadarRow, b: RadarRow) => (a.name < b.name ? -1 : 1);
      const hasOwn = sectorsOfFile(rows) !== null;
      const expected = rows.map((one) => ({
        ...one,
        quadrant: hasOwn ? one.quadrant : expect.any(String),
        movement: one.ring === "Habit" && one.movement === "out" ? "same" : one.movement,
      }));
      expect(out.toSorted(byName)).toEqual(expected.toSorted(byName));
    }),
  );
});

test("no two imported tactics have one slug, one slot of a sector, or one cell of a segment at one time", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { tactics } = imported(rows);
      expect(new Set(tactics.map(({ slug }) => slug)).size).toBe(tactics.length);
      for (const day of [days.before, days.on]) {
        const cells = tactics.flatMap(({ sector, moves }) => {
          const move = moveOn(moves, day);
          return move && move.cell !== null ? [`${sector} ${move.to} ${move.cell}`] : [];
        });
        if (day === days.on) expect(new Set(cells).size).toBe(cells.length);
      }
      for (const day of [days.before, days.on]) expect(inHandOn(tactics, day).length).toBeLessThanOrEqual(mostInHand);
    }),
  );
});
