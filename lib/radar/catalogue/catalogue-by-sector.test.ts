import { expect, test } from "vitest";
import { usualSectors } from "../sectors/sector.ts";
import { catalogue } from "./catalogue.ts";
import { catalogueBySector } from "./catalogue-by-sector.ts";
import { findOffered } from "./offered-tactic.ts";

const onRadar = [
  { slug: "caching", name: "Caching, renamed", place: "trying" },
  { slug: "ours", name: "Circuit Breaker", place: "paused" },
] as const;

test("the whole catalogue is offered by sector, with what is on the radar already", () => {
  const offered = catalogueBySector(usualSectors, onRadar);
  expect(offered.map(({ sector }) => sector.id)).toEqual(usualSectors.map(({ id }) => id));
  const all = offered.flatMap(({ tactics }) => tactics);
  expect(all).toHaveLength(catalogue.length);
  expect(all.filter(({ on }) => on).map(({ id, on }) => [id, on?.slug, on?.place])).toEqual([
    ["caching", "caching", "trying"],
    ["circuit-breaker", "ours", "paused"],
  ]);
});

test("what a team has no sector for is offered in its last one", () => {
  const own = [
    { id: "design", name: "Design" },
    { id: "ops", name: "Operations" },
    { id: "rest", name: "Whatever else" },
  ];
  const offered = catalogueBySector(own, []);
  expect(offered.map(({ sector }) => sector.name)).toEqual(["Design", "Whatever else"]);
  expect(offered.flatMap(({ tactics }) => tactics)).toHaveLength(catalogue.length);
});

test("words of a name, a line or a sector find a tactic", () => {
  const offered = catalogueBySector(usualSectors, []);
  const names = (typed: string) =>
    findOffered(offered, typed).flatMap(({ tactics }) => tactics.map(({ name }) => name));
  expect(names("circuit")).toEqual(["Circuit breaker"]);
  expect(names("  READ often ")).toEqual(["Caching"]);
  expect(names("nothing like this")).toEqual([]);
  expect(names("")).toHaveLength(catalogue.length);
});
