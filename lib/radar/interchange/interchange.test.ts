import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownName } from "#lib/shared/shown-name.ts";
import { moveOn } from "../moves/move.ts";
import { type Movement, movementNames } from "../places/movement.ts";
import { isInHand, mostInHand, placeNames, rings } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { standingsOn } from "../standing/standings.ts";
import type { TeamRadar } from "../tactics/radar-tactic.ts";
import { sectorsOfFile } from "./file-sectors.ts";
import { planImport, usualMapping } from "./import-plan.ts";
import { importedTactics } from "./imported-tactics.ts";
import { radarRows, radarText } from "./radar-file.ts";
import type { RadarRow } from "./radar-row.ts";
import { readRadarRows } from "./read-radar-rows.ts";

const head = "name,ring,quadrant,isNew,status,description";
const days = { before: "2026-08-23", on: "2026-11-21" };
const empty = { sectors: usualSectors, names: [], inHand: 0 };

function row(over: Partial<RadarRow> = {}): RadarRow {
  return { name: "Caching", ring: "Habit", quadrant: "Design", movement: "same", description: "", ...over };
}

describe("reading a file", () => {
  test("takes the columns in any order and case, with commas, semicolons or tabs", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = [
        ["Quadrant", "Name", "extra", "RING", "isNew"],
        ["Tools", '"k6, the tool; so"', "x", "Trial", "TRUE"],
      ]
        .map((line) => line.join(separator))
        .join("\r\n");
      expect(readRadarRows(`\uFEFF${text}`)).toEqual({
        ok: true,
        value: {
          rows: [{ name: "k6, the tool; so", ring: "Trial", quadrant: "Tools", movement: "new", description: "" }],
          leftOut: [],
        },
      });
    }
  });

  test("takes JSON as the public tool writes it, with words or truth values", () => {
    const list = [
      { name: "Babel", ring: "adopt", quadrant: "tools", isNew: "TRUE", description: "<b>Compiles</b>" },
      { name: "Gulp", ring: "hold", quadrant: "tools", isNew: false, status: "moved out" },
    ];
    expect(readRadarRows(JSON.stringify(list))).toEqual({
      ok: true,
      value: {
        rows: [
          { name: "Babel", ring: "adopt", quadrant: "tools", movement: "new", description: "<b>Compiles</b>" },
          { name: "Gulp", ring: "hold", quadrant: "tools", movement: "out", description: "" },
        ],
        leftOut: [],
      },
    });
  });

  test("names the lines that are no tactic, and why", () => {
    const text = `${head}\nCaching,Habit,Design,,,\n,Habit,Design,,,\nCACHING,Habit,Design,,,\n"TTLs",,,,,"two\nlines"\n`;
    const read = readRadarRows(text);
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(["Caching"]);
    expect(read.ok && read.value.leftOut).toEqual([
      { line: 3, reason: "It has no “name”." },
      { line: 4, reason: "“CACHING” stands twice." },
      { line: 6, reason: "It has no “ring”, “quadrant”." },
    ]);
  });

  test("passes over any number of other columns, and tells of the first hundred lines that are none", () => {
    const text = `name,ring,quadrant${",x".repeat(50_000)}\nCaching,Habit,Design\n${"a\n".repeat(100_000)}`;
    const read = readRadarRows(text);
    expect(read.ok && read.value.rows.length).toBe(1);
    expect(read.ok && read.value.leftOut.length).toBe(100);
  });

  test("leaves out names that cannot be seen or kept, and words that are too long", () => {
    const list = [
      { name: "Caching", ring: "Habit", quadrant: "Design" },
      { name: "Cach\u200bing", ring: "Habit", quadrant: "Design" },
      { name: "\u202egnihcaC", ring: "Habit", quadrant: "Design" },
      { name: "A\u0000", ring: "Habit", quadrant: "Design" },
      { name: "B", ring: "Habit", quadrant: "Design", description: "\ud800" },
      { name: "C", ring: "Habit", quadrant: "Q".repeat(101) },
    ];
    const read = readRadarRows(JSON.stringify(list));
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(["Caching"]);
    expect(read.ok && read.value.leftOut.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test.each([
    ["nothing", "", "names no column"],
    ["columns of something else", "a,b\n1,2", "names no column “name”, “ring”, “quadrant”"],
    ["a heading alone", head, "The file holds no tactic."],
    ["an open quotation mark", `${head}\n"Caching,Habit`, "cannot be read as CSV"],
    ["broken JSON", "[{", "begins like JSON and is none"],
    ["an object", "{}", "no list of tactics"],
    ["a list of nothing", "[null, 3]", "Line 1: It has no “name”, “ring”, “quadrant”."],
  ])("refuses %s", (_, text, message) => {
    const read = readRadarRows(text);
    expect(!read.ok && read.errors[0]?.message).toContain(message);
  });
});

describe("the plan of an import", () => {
  test("knows the rings of public radars and our own, and takes others in their order", () => {
    const rows = ["Adopt", "trial", "ASSESS", "Hold", "Practising", "Sixth"].map((ring) =>
      row({ ring, quadrant: ring }),
    );
    expect(usualMapping(rows, usualSectors).rings).toEqual({
      Adopt: "habit",
      trial: "trying",
      ASSESS: "considering",
      Hold: "paused",
      Practising: "practising",
      Sixth: "considering",
    });
  });

  test("finds sectors by their names, or by how they begin", () => {
    const rows = ["load testing", "Design", "Tools"].map((quadrant) => row({ quadrant }));
    expect(usualMapping(rows, usualSectors).sectors).toEqual({
      "load testing": "load-testing",
      Design: "design",
      Tools: "load-testing",
    });
  });

  test("leads words that every object has, and sectors that there are not, to what is usual", () => {
    const words = ["constructor", "__proto__", "toString"];
    const rows = words.map((ring, index) => row({ name: `T${index}`, ring, quadrant: ring }));
    expect(Object.keys(usualMapping(rows, usualSectors).rings)).toEqual(words);
    const lines = planImport(rows, { rings: {}, sectors: { toString: "nowhere" } }, empty);
    expect(lines.map(({ place, sector }) => [place, sector])).toEqual(words.map(() => ["considering", "culture"]));
  });

  test("puts what exceeds five in hand into Considering, and leaves what is on the radar", () => {
    const rows = Array.from({ length: 5 }, (_, index) => row({ name: `T${index}`, ring: "Trying" }));
    const lines = planImport([row({ name: "caching" }), ...rows], usualMapping(rows, usualSectors), {
      sectors: usualSectors,
      names: ["Caching"],
      inHand: 2,
    });
    expect(lines.map(({ place }) => place)).toEqual([null, "trying", "trying", "trying", "considering", "considering"]);
    expect(lines[0]?.note).toBe("is on the radar already, and stays as it is");
    expect(lines[4]?.note).toBe("five are in hand already: not in Trying");
  });

  test.each([
    ["Considering", "in", "paused"],
    ["Trying", "in", "considering"],
    ["Habit", "out", "habit"],
    ["Considering", "out", "trying"],
    ["Paused", "out", "considering"],
    ["Paused", "in", "paused"],
    ["Habit", "same", "habit"],
    ["Habit", "new", null],
  ] as const)("%s, %s: it stood before in %s", (ring, movement, before) => {
    const rows = [row({ ring, movement })];
    expect(planImport(rows, usualMapping(rows, usualSectors), empty)[0]?.before).toBe(before);
  });
});

test("three to six quadrants of a file can be the sectors; others not", () => {
  const named = (...names: string[]) => sectorsOfFile(names.map((quadrant) => row({ quadrant })));
  expect(named("Techniques", "Tools", "Languages & Frameworks")).toEqual([
    { id: "techniques", name: "Techniques" },
    { id: "tools", name: "Tools" },
    { id: "languages-frameworks", name: "Languages & Frameworks" },
  ]);
  expect(named("技术", "工具", "平台")?.map(({ id }) => id)).toEqual(["sector", "sector-2", "sector-3"]);
  expect(named("A", "A 3", "A?")?.map(({ id }) => id)).toEqual(["a", "a-3", "a-2"]);
  expect(named("Design", "design", "Tools")).toBeNull();
  expect(named("Q".repeat(41), "Design", "Tools")).toBeNull();
  expect(named("A", "B")).toBeNull();
  expect(named("1", "2", "3", "4", "5", "6", "7")).toBeNull();
});

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => text.trim());
const aName = word.filter((text) => !/^'\s*[=+\-@]/.test(text) && shownName(100, "").safeParse(text).success);
const anyRows = fc
  .uniqueArray(
    fc.record({
      name: aName,
      ring: fc.constantFrom(...rings.map((ring) => placeNames[ring])),
      quadrant: fc.constantFrom("A", "B", "C", "D"),
      movement: fc.constantFrom(...(Object.keys(movementNames) as Movement[])),
      description: aName,
    }),
    { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 60 },
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
  const lines = planImport(rows, usualMapping(rows, sectors), { ...empty, sectors });
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
    fc.property(anyRows, (rows) => {
      const radar = imported(rows);
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
      expect(tactics.filter(({ moves }) => isInHand(moves.at(-1)?.to ?? "paused")).length).toBeLessThanOrEqual(
        mostInHand,
      );
    }),
  );
});
