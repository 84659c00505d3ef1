import type { Point } from "../geometry/point.ts";

/** Its edges, in the picture's unit. */
export type Box = { left: number; top: number; right: number; bottom: number };

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxMeetsCircle(box: Box, { x, y }: Point, radius: number): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.right);
  const dy = y - Math.min(Math.max(y, box.top), box.bottom);
  return dx * dx + dy * dy < radius * radius;
}

/** Whether a straight line from one point to another crosses a box. */
export function boxMeetsLine({ left, top, right, bottom }: Box, from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const xs = shareWithin(left - from.x, right - from.x, dx);
  const ys = shareWithin(top - from.y, bottom - from.y, dy);
  return Math.max(0, xs.enter, ys.enter) <= Math.min(1, xs.leave, ys.leave);
}

/** Between which shares of its way a line is between two edges. */
function shareWithin(low: number, high: number, way: number): { enter: number; leave: number } {
  if (way === 0) return low <= 0 && high >= 0 ? { enter: 0, leave: 1 } : { enter: 1, leave: 0 };
  const [a, b] = [low / way, high / way];
  return { enter: Math.min(a, b), leave: Math.max(a, b) };
}
