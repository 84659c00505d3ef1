import { layoutOf, type MoreBlips, type PlacedBlip } from "../geometry/layout.ts";
import { type NameArc, sectorNameArc, sectorNameLength, spokeEnds } from "../geometry/outlines.ts";
import type { Point } from "../geometry/point.ts";
import { ringNameBox, ringRadii } from "../geometry/rings.ts";
import { shortenedTo } from "../labels/label-lines.ts";
import type { PlacedLabel } from "../labels/place-labels.ts";
import { placeNames, type Ring, rings } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";
import { largeNamesInPicture, namesInPicture } from "./names-in-picture.ts";

/** All that is drawn of a radar, in the order from the ground up, around its centre at 0, 0. */
export type RadarPicture = {
  /** From the outermost inwards. */
  rings: readonly { ring: Ring; radius: number; name: string; nameY: number }[];
  spokes: readonly Point[];
  sectorNames: readonly { id: string; name: string; arc: NameArc }[];
  blips: readonly PlacedBlip[];
  more: readonly MoreBlips[];
  /** By the slug of their tactics; who finds no room has none. */
  labels: ReadonlyMap<string, PlacedLabel>;
  /** The same for a narrow column. */
  largeLabels: ReadonlyMap<string, PlacedLabel>;
};

export const sectorNameSize = 13;
export const ringNameSize = 11;

export function pictureOf(standings: readonly Standing[], sectors: readonly Sector[]): RadarPicture {
  const count = sectors.length;
  const layout = layoutOf(standings, count);
  const sectorNames = sectors.map(({ id, name }, index) => ({
    id,
    name: shortenedTo(name, sectorNameSize, sectorNameLength(count)),
    arc: sectorNameArc(index, count),
  }));
  const labels = namesInPicture(
    layout,
    sectorNames.map(({ name }) => name),
  );
  return {
    ...layout,
    rings: rings.toReversed().map((ring) => {
      const radius = ringRadii[ring].to;
      return { ring, radius, name: placeNames[ring], nameY: ringNameBox.to + 11.5 - radius };
    }),
    spokes: spokeEnds(count),
    sectorNames,
    labels: byKey(labels),
    largeLabels: byKey(largeNamesInPicture(layout)),
  };
}

function byKey(labels: readonly PlacedLabel[]): ReadonlyMap<string, PlacedLabel> {
  return new Map(labels.map((label) => [label.key, label]));
}
