import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import type { RadarTactic, TeamRadar } from "../tactics/radar-tactic.ts";
import { standingsOn } from "./standings.ts";

type Step = [on: string, to: TacticPlace, reviewOn?: string];

function aTactic(name: string, sector: string, steps: readonly Step[]): RadarTactic {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const moves = steps.map(([on, to, reviewOn = null], index) => {
    const from = steps[index - 1]?.[1] ?? null;
    return { number: index + 1, from, to, cell: index, on, reason: "", reviewOn, movedBy: "Mia" };
  });
  const owner = { ownerId: null, owner: "", endsOn: null };
  return { id: slug, slug, name, description: "", sector, slot: 0, ...owner, moves, looks: moves };
}

const radar = (...tactics: RadarTactic[]): TeamRadar => ({ sectors: usualSectors, reviewEveryDays: 28, tactics });
const autumn = { from: "2026-08-31", to: "2026-11-21" };

test("a tactic stands where its last move up to that day brought it", () => {
  const caching = aTactic("Caching", "design", [
    ["2026-06-01", "considering"],
    ["2026-08-01", "trying"],
    ["2026-10-01", "practising"],
  ]);
  const places = (to: string) => standingsOn(radar(caching), { from: "2026-01-01", to }).map(({ place }) => place);
  expect(places("2026-05-31")).toEqual([]);
  expect(places("2026-06-01")).toEqual(["considering"]);
  expect(places("2026-09-30")).toEqual(["trying"]);
  expect(places("2026-10-01")).toEqual(["practising"]);
  expect(standingsOn(radar(caching), autumn)[0]).toMatchObject({
    movement: "in",
    before: { to: "trying" },
    move: { number: 3 },
    isInHand: true,
  });
});

test("a move that was taken back on its day brought it nowhere", () => {
  const caching = aTactic("Caching", "design", [
    ["2026-08-01", "trying"],
    ["2026-09-01", "habit"],
    ["2026-09-01", "trying"],
    ["2026-10-01", "practising"],
  ]);
  const on = (to: string) => standingsOn(radar(caching), { from: "2026-01-01", to })[0];
  expect(on("2026-09-30")).toMatchObject({ move: { number: 3 }, broughtBy: { number: 1, on: "2026-08-01" } });
  expect(on("2026-10-01")).toMatchObject({ move: { number: 4 }, broughtBy: { number: 4 } });
});

test("what moved on the first day of a span counts as there before, what came in it as new", () => {
  const standings = standingsOn(
    radar(
      aTactic("Caching", "design", [["2026-08-31", "considering"]]),
      aTactic("Histograms", "design", [["2026-09-01", "considering"]]),
    ),
    autumn,
  );
  expect(standings.map(({ movement }) => movement)).toEqual(["same", "new"]);
});

test("what went and came back within the span is unchanged", () => {
  const tactic = aTactic("Caching", "design", [
    ["2026-08-01", "trying"],
    ["2026-09-01", "paused"],
    ["2026-10-01", "trying"],
  ]);
  expect(standingsOn(radar(tactic), autumn)[0]).toMatchObject({ movement: "same", isInHand: true });
});

test("the list goes by sector, from the innermost ring outwards, by name; the tray comes last and is counted on", () => {
  const on = "2026-01-01";
  const standings = standingsOn(
    radar(
      aTactic("Spike test", "load-testing", [[on, "habit"]]),
      aTactic("Dropped", "design", [[on, "dropped"]]),
      aTactic("Paused", "culture", [[on, "paused"]]),
      aTactic("Pooling", "design", [[on, "considering"]]),
      aTactic("Caching", "design", [[on, "considering"]]),
      aTactic("Quotas", "design", [[on, "habit"]]),
      aTactic("Of a sector that is gone", "gone", [[on, "habit"]]),
    ),
    autumn,
  );
  expect(standings.map(({ number, tactic }) => `${number} ${tactic.name}`)).toEqual([
    "1 Quotas",
    "2 Caching",
    "3 Pooling",
    "4 Spike test",
    "5 Of a sector that is gone",
    "6 Dropped",
    "7 Paused",
  ]);
});

test("it is stale on the day to which the slider was drawn, not today", () => {
  const tactic = aTactic("Caching", "design", [["2026-06-01", "considering", "2026-06-29"]]);
  const isStale = (to: string) => standingsOn(radar(tactic), { from: "2026-01-01", to })[0]?.isStale;
  expect([isStale("2026-07-27"), isStale("2026-07-28")]).toEqual([false, true]);
});
