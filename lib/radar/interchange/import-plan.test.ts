import { describe, expect, test } from "vitest";
import type { HandLog } from "../moves/full-hand.ts";
import type { TacticPlace } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { isGuessed, planImport, usualMapping } from "./import-plan.ts";
import type { RadarRow } from "./radar-row.ts";

const days = { before: "2026-08-23", on: "2026-11-21" };
const empty = { sectors: usualSectors, tactics: [], hands: [], days };
const practised = (name: string, ...steps: [on: string, to: TacticPlace][]): HandLog => ({
  name,
  moves: steps.map(([on, to]) => ({ on, to })),
});

function row(over: Partial<RadarRow> = {}): RadarRow {
  return { name: "Caching", ring: "Habit", quadrant: "Design", movement: "same", description: "", ...over };
}

describe("the plan of an import", () => {
  test("knows the rings of public radars and our own, and takes others in their order", () => {
    const rows = ["Adopt", "trial", "ASSESS", "Hold", "Practising", "Sixth", "Caution"].map((ring) =>
      row({ ring, quadrant: ring }),
    );
    expect(usualMapping(rows, usualSectors).rings).toEqual({
      Adopt: "habit",
      trial: "trying",
      ASSESS: "considering",
      Hold: "paused",
      Practising: "practising",
      Sixth: "considering",
      Caution: "paused",
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
      ...empty,
      tactics: [{ slug: "caching", name: "Caching" }],
      hands: [practised("Caching", ["2026-01-01", "trying"]), practised("Histograms", ["2026-01-01", "practising"])],
    });
    expect(lines.map(({ place }) => place)).toEqual([null, "trying", "trying", "trying", "considering", "considering"]);
    expect(lines[0]?.note).toBe("is on the radar already, and stays as it is");
    expect(lines[4]?.note).toBe("five are in hand already: not in Trying");
  });

  test("lets what was in hand before have come from farther away, where five were in hand then", () => {
    const rows = ["Habit", "Considering"].flatMap((ring) =>
      Array.from({ length: 4 }, (_, index) =>
        row({ name: `${ring} ${index}`, ring, movement: ring === "Habit" ? "in" : "out" }),
      ),
    );
    const trying = row({ name: "In hand", ring: "Trying" });
    const lines = planImport([...rows, trying], usualMapping([...rows, trying], usualSectors), empty);
    expect(lines.map(({ before }) => before)).toEqual([
      "practising",
      "practising",
      "practising",
      "practising",
      "habit",
      "habit",
      "habit",
      "habit",
      "trying",
    ]);
    expect(lines.every(({ note }) => note === "")).toBe(true);
  });

  test("puts what was in hand while five others were into Considering, though they left since", () => {
    const hands = [1, 2, 3, 4, 5].map((number) =>
      practised(`Past ${number}`, ["2026-09-01", "practising"], ["2026-10-01", "habit"]),
    );
    const rows = [
      row({ ring: "Trying" }),
      row({ name: "New", ring: "Trying", movement: "new" }),
      row({ name: "Moved", ring: "Trying", movement: "in" }),
      row({ name: "Out", ring: "Trying", movement: "out" }),
    ];
    const lines = planImport(rows, usualMapping(rows, usualSectors), { ...empty, hands });
    expect(lines.map(({ before, place, note }) => [before, place, note])).toEqual([
      ["considering", "considering", "five were in hand on 1 Sep 2026: not in Trying"],
      [null, "trying", ""],
      ["considering", "trying", ""],
      ["habit", "trying", ""],
    ]);
  });

  test("knows a tactic of the catalogue that the team calls something else, and the name that it has there", () => {
    const onto = { ...empty, tactics: [{ slug: "ten-minute-build", name: "Fast feedback" }] };
    const names = ["ten minute BUILD", "fast  feedback", "Ten-minute builds"];
    const lines = planImport(
      names.map((name) => row({ name })),
      usualMapping([row()], usualSectors),
      onto,
    );
    expect(lines.map(({ place, note }) => [place, note])).toEqual([
      [null, "is on the radar already, as “Fast feedback”, and stays as it is"],
      [null, "is on the radar already, and stays as it is"],
      ["habit", ""],
    ]);
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

test("a word that nobody knows is a guess", () => {
  expect(["Adopt", "habit", "Somewhere"].map((word) => isGuessed("rings", word, usualSectors))).toEqual([
    false,
    false,
    true,
  ]);
  expect(["Load testing", "Tools"].map((word) => isGuessed("sectors", word, usualSectors))).toEqual([false, true]);
});
