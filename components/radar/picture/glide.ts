import type { Point } from "#lib/radar/geometry/point.ts";

/** Puts a part of the picture in its place; when that changes it glides there. */
export function glide({ x, y }: Point) {
  return {
    style: { transform: `translate(${x}px, ${y}px)` },
    className: "transition-transform duration-150 ease-out motion-reduce:transition-none",
  };
}
