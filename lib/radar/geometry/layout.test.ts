import fc from "fast-check";
import { expect, test } from "vitest";
import { isRing } from "../places/place.ts";
import type { Standing } from "../standing/standings.ts";
import { standTrial, trials } from "../testing/trial-standings.ts";
import { nearestFreeCell, segmentCells } from "./cells.ts";
import { layoutOf, type PlacedBlip } from "./layout.ts";
import { distance, sectorAngle } from "./point.ts";
import { blipRadius, radarRadius, ringRadii } from "./rings.ts";

const laidOut = trials.map((trial) => {
  const standings = standTrial(trial);
  return { standings, sectorCount: trial.sectorCount, ...layoutOf(standings, trial.sectorCount) };
});
const rounding = 0.05;

test("no two blips overlap, nor a blip and the “+n”", () => {
  fc.assert(
    fc.property(laidOut, ({ blips, more }) => {
      const all = [...blips, ...more];
      return all.every((one, index) =>
        all.slice(index + 1).every((other) => distance(one, other) >= 2 * blipRadius - rounding),
      );
    }),
  );
});

test("every blip lies inside its ring and its sector", () => {
  fc.assert(
    fc.property(laidOut, ({ blips, more, sectorCount }) => {
      const all = [...blips.map((blip) => ({ ...blip, sector: blip.standing.sector })), ...more];
      return all.every(({ x, y, sector, ring }) => {
        const radius = Math.hypot(x, y);
        const { from, to } = ringRadii[ring];
        const isInRing = radius - blipRadius >= from - rounding && radius + blipRadius <= to + rounding;
        const angle = (Math.atan2(x, -y) - sector * sectorAngle(sectorCount) + 4 * Math.PI) % (2 * Math.PI);
        const nearestSpoke = Math.min(angle, sectorAngle(sectorCount) - angle);
        const isInSector =
          nearestSpoke > 0 && radius * Math.sin(Math.min(nearestSpoke, Math.PI / 2)) >= blipRadius - rounding;
        return (isInRing || ring === "habit") && radius + blipRadius <= radarRadius + rounding && isInSector;
      });
    }),
  );
});

test("whatever stands on a ring is a blip or behind a “+n”, and the tray's are neither", () => {
  fc.assert(
    fc.property(laidOut, ({ standings, blips, more }) => {
      const shown = [...blips.map(({ standing }) => standing), ...more.flatMap(({ members }) => members)];
      expect(slugsOf(shown)).toEqual(slugsOf(standings.filter(({ place }) => isRing(place))));
    }),
  );
});

test("who comes later moves nobody", () => {
  fc.assert(
    fc.property(trials, fc.nat(60), (trial, count) => {
      const before = layoutOf(standTrial({ ...trial, wishes: trial.wishes.slice(0, count) }), trial.sectorCount);
      const after = layoutOf(standTrial(trial), trial.sectorCount);
      expect(after.blips.map(pointOf)).toEqual(expect.arrayContaining(before.blips.map(pointOf)));
    }),
  );
});

test("a blip behind which the ring has room stands at its slot's angle, and at the same one from ring to ring", () => {
  fc.assert(
    fc.property(trials, ({ wishes, sectorCount }) => {
      const alone = wishes.find(({ place, before }) => isRing(place) && before !== null && before !== place);
      if (!alone) return true;
      const [blip] = layoutOf(standTrial({ sectorCount, wishes: [alone] }), sectorCount).blips;
      if (!blip?.trail) return false;
      const [a, b] = [blip, blip.trail].map(({ x, y }) => Math.atan2(x, -y));
      const apart = Math.abs((a ?? 0) - (b ?? 0));
      const narrowest = Math.min(...[blip, blip.trail].map(({ x, y }) => Math.hypot(x, y)));
      return Math.min(apart, 2 * Math.PI - apart) * narrowest < 3 * blipRadius;
    }),
  );
});

test("on a past day a cell that two kept shows the one that came first", () => {
  const [one] = standTrial({
    sectorCount: 5,
    wishes: [{ name: "Caching", sector: 0, place: "trying", before: null, isStale: false }],
  });
  if (!one) throw new Error("It stands nowhere.");
  const late: Standing = {
    ...one,
    number: 1,
    tactic: { ...one.tactic, slug: "late" },
    move: { ...one.move, on: "2026-11-01" },
  };
  const { blips, more } = layoutOf([late, { ...one, number: 2 }], 5);
  expect(blips.map(({ standing }) => standing.tactic.slug)).toEqual(["tactic-0"]);
  expect(more.map(({ members }) => members.map(({ tactic }) => tactic.slug))).toEqual([["late"]]);
});

test("a cell that is free is taken at the nearest angle", () => {
  const cells = segmentCells(5, "considering");
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uniqueArray(fc.nat(cells.length - 1), { maxLength: 10 }),
      (at, given) => {
        const chosen = nearestFreeCell(cells, at, new Set(given));
        const cell = chosen === null ? null : cells[chosen];
        if (!cell) return given.length > 5;
        const others = given.flatMap((index) => cells[index] ?? []);
        return cells.every((other) => {
          if (!other || others.some((one) => distance(one, other) < 2 * blipRadius)) return true;
          return Math.abs(other.at - at) >= Math.abs(cell.at - at) - 1e-6;
        });
      },
    ),
  );
});

test("each sector has room for at least fourteen that are considered, four habits and five in hand on either ring", () => {
  for (const sectorCount of [3, 4, 5, 6])
    for (const [ring, least] of [
      ["considering", 14],
      ["habit", 4],
      ["trying", 5],
      ["practising", 5],
    ] as const) {
      const wish = { name: "One", sector: 0, place: ring, before: null, isStale: false };
      const { blips } = layoutOf(
        standTrial({ sectorCount, wishes: Array.from({ length: 60 }, () => wish) }),
        sectorCount,
      );
      expect(blips.length, `${ring} of ${sectorCount}`).toBeGreaterThanOrEqual(least);
    }
});

function slugsOf(standings: readonly Standing[]): string[] {
  return standings.map(({ tactic }) => tactic.slug).toSorted();
}

function pointOf({ x, y, standing }: PlacedBlip) {
  return { x, y, slug: standing.tactic.slug };
}
