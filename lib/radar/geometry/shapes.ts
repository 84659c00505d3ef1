import type { Movement } from "../places/movement.ts";

/** The path of a blip's shape around 0, 0: ▲ moved in, ▼ moved out, ★ new, ● unchanged. Each fits into `blipRadius` with its line. */
export const blipPaths: Record<Movement, string> = {
  in: "M0 -12.6L12 7.2H-12Z",
  out: "M0 12.6L12 -7.2H-12Z",
  new: starPath(13.4, 7.8),
  same: "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z",
};

/** So far around its middle a shape is clear of names: there the ring of a selected one is. */
export const blipReach: Record<Movement, number> = { in: 17, out: 17, new: 17, same: 14 };

/** Where the number's baseline is: in the widest part of the shape. */
export const numberBaselines: Record<Movement, number> = { in: 5.2, out: 2, new: 3.6, same: 3.6 };

/** Three digits have to fit as well. */
export function numberSize(number: number): number {
  return number > 99 ? 8 : 10;
}

function starPath(outer: number, inner: number): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? outer : inner;
    const angle = (corner * Math.PI) / 5;
    return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}
