import { ringRadii } from "../geometry/rings.ts";
import type { Box } from "../labels/box.ts";
import { type Ring, rings } from "../places/place.ts";

/** The ring on whose tint a name mostly lies. */
export function haloRing({ left, right, top, bottom }: Box): Ring {
  const radius = Math.hypot((left + right) / 2, (top + bottom) / 2);
  return rings.find((ring) => radius <= ringRadii[ring].to) ?? "considering";
}
