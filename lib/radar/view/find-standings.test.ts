import { expect, test } from "vitest";
import { usualSectors } from "../sectors/sector.ts";
import { standingsOn } from "../standing/standings.ts";
import { findStandings, isNarrowed } from "./find-standings.ts";
import { radarOf, tacticOf } from "./radar.test-data.ts";

const nothing = { q: "", sector: null, ring: null, show: null } as const;
const by = { sectors: usualSectors, userId: "ada" };
const radar = radarOf([
  tacticOf("Caching", [["2026-01-01", "considering"]], { description: "Keep near what is read often." }),
  tacticOf(
    "Connection pooling",
    [
      ["2026-01-01", "considering"],
      ["2026-11-01", "trying"],
    ],
    { ownerId: "ada", owner: "Ada" },
  ),
  tacticOf("Office hours", [["2026-11-01", "considering"]], { sector: "culture" }),
  tacticOf("Histograms", [["2026-01-01", "considering"]], {
    sector: "instrumentation",
    looks: [{ on: "2026-01-01", reviewOn: "2026-02-01" }],
  }),
]);
const all = standingsOn(radar, { from: "2026-08-22", to: "2026-11-20" });

test.each([
  [nothing, ["Connection pooling", "Caching", "Histograms", "Office hours"]],
  [{ ...nothing, q: "POOL" }, ["Connection pooling"]],
  [{ ...nothing, q: "read often" }, ["Caching"]],
  [{ ...nothing, q: "ada" }, ["Connection pooling"]],
  [{ ...nothing, sector: "culture" }, ["Office hours"]],
  [{ ...nothing, ring: "trying" as const }, ["Connection pooling"]],
  [{ ...nothing, show: "moved" as const }, ["Connection pooling", "Office hours"]],
  [{ ...nothing, show: "mine" as const }, ["Connection pooling"]],
  [{ ...nothing, show: "stale" as const }, ["Histograms"]],
  [{ ...nothing, q: "caching", show: "stale" as const }, []],
])("it finds what is asked for, in the order of the list: %j", (wanted, names) => {
  expect(findStandings(all, wanted, by).map(({ tactic }) => tactic.name)).toEqual(names);
});

test("what is found keeps the number that it has among all", () => {
  expect(findStandings(all, { ...nothing, sector: "culture" }, by).map(({ number }) => number)).toEqual([4]);
  expect([isNarrowed(nothing), isNarrowed({ ...nothing, q: "x" }), isNarrowed({ ...nothing, show: "mine" })]).toEqual([
    false,
    true,
    true,
  ]);
});
