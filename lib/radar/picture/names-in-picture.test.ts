import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../geometry/layout.ts";
import { pictureHalf } from "../geometry/outlines.ts";
import { blipRadius } from "../geometry/rings.ts";
import { boxesOverlap, boxMeetsCircle } from "../labels/box.ts";
import { standTrial, trials } from "../testing/trial-standings.ts";
import { largeNamesInPicture, namesInPicture } from "./names-in-picture.ts";

const named = trials.map((trial) => {
  const layout = layoutOf(standTrial(trial), trial.sectorCount);
  const sectorNames = Array.from({ length: trial.sectorCount }, () => "Instrumentation & alerting");
  return { layout, small: namesInPicture(layout, sectorNames), large: largeNamesInPicture(layout) };
});

test("no name covers another name, and none leaves the picture", () => {
  fc.assert(
    fc.property(named, ({ small, large }) =>
      [small, large].every((labels) =>
        labels.every(({ box }, index) => {
          const { left, top, right, bottom } = box;
          const isIn = [left, top, right, bottom].every((edge) => Math.abs(edge) <= pictureHalf);
          return isIn && labels.slice(index + 1).every((other) => !boxesOverlap(box, other.box));
        }),
      ),
    ),
  );
});

test("no name covers a blip or a “+n”", () => {
  fc.assert(
    fc.property(named, ({ small, layout }) =>
      small.every(({ key, box }) =>
        [...layout.blips.filter(({ standing }) => standing.tactic.slug !== key), ...layout.more].every(
          (at) => !boxMeetsCircle(box, at, blipRadius),
        ),
      ),
    ),
  );
});

test("where there are few, all have their whole names", () => {
  const wishes = [
    "Caching",
    "Connection pooling",
    "Performance in the definition of done",
    "Spike test",
    "Office hours",
  ].map((name, sector) => ({ name, sector, place: "considering", before: null, isStale: false }) as const);
  const layout = layoutOf(standTrial({ sectorCount: 5, wishes }), 5);
  const labels = namesInPicture(layout, ["A", "B", "C", "D", "E"]);
  expect(labels.map(({ lines }) => lines.join(" ")).toSorted()).toEqual(wishes.map(({ name }) => name).toSorted());
});

test("the large names of a narrow picture are of those in hand alone", () => {
  const wishes = (["trying", "habit"] as const).map((place, sector) => ({
    name: place,
    sector,
    place,
    before: null,
    isStale: false,
  }));
  const labels = largeNamesInPicture(layoutOf(standTrial({ sectorCount: 3, wishes }), 3));
  expect(labels.map(({ lines }) => lines)).toEqual([["trying"]]);
});
