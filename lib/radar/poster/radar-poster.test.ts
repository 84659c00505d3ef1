import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { standTrial, trials } from "../testing/trial-standings.ts";
import { posterSvg } from "./poster-svg.ts";
import { radarPoster } from "./radar-poster.ts";

const span = { from: "2026-08-23", to: "2026-11-20" };
const facts = { teamName: "Checkout team", sentence: "Five tactics in hand.", span };
const sectorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Sector ${index}` }));

function textsOf(svg: string): { elements: Set<string>; attributes: Set<string>; text: string } {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    elements.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(svg).close();
  return { elements, attributes, text };
}

test("the file is well-formed and holds nothing that runs or is loaded, whatever people wrote", () => {
  const hostile = fc.oneof(
    fc.constantFrom("<script>alert(1)</script>\"'", "a\u0000b\u001b\uffff", "\ud800", "]]>&amp;", "\u202egnp.exe"),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  fc.assert(
    fc.property(trials, hostile, (trial, name) => {
      const standings = standTrial({ ...trial, wishes: trial.wishes.map((wish) => ({ ...wish, name })) });
      const sectors = sectorsOf(trial.sectorCount).map(({ id }) => ({ id, name }));
      const { elements, attributes } = textsOf(
        posterSvg(radarPoster({ ...facts, teamName: name, sectors, standings })),
      );
      expect(
        [...elements].filter((element) => !["svg", "title", "g", "path", "text", "textPath"].includes(element)),
      ).toEqual([]);
      expect([...attributes].filter((attribute) => /^on|style|class|src/i.test(attribute))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("it names the team, the day, every tactic on the rings, and what the shapes say", () => {
  const wishes = ["Caching", "Spike test", "Dropped one"].map(
    (name, index) =>
      ({ name, sector: index, place: index === 2 ? "dropped" : "trying", before: null, isStale: false }) as const,
  );
  const poster = radarPoster({ ...facts, sectors: sectorsOf(3), standings: standTrial({ sectorCount: 3, wishes }) });
  const { text } = textsOf(posterSvg(poster));
  for (const said of [
    "Checkout team",
    "Tactics radar, 20 Nov 2026",
    "Five tactics in hand.",
    "Caching",
    "Spike test",
    "Sector 2",
    "moved in",
    "where it stood on 23 Aug",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("Dropped one");
});

test("a list longer than the sheet ends with how many more there are", () => {
  const wishes = Array.from(
    { length: 200 },
    () => ({ name: "One", sector: 0, place: "considering", before: null, isStale: false }) as const,
  );
  const poster = radarPoster({ ...facts, sectors: sectorsOf(5), standings: standTrial({ sectorCount: 5, wishes }) });
  expect(textsOf(posterSvg(poster)).text).toMatch(/and \d+ more/);
});
