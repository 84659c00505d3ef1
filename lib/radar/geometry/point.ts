/** In the picture's unit from the radar's centre; `y` grows downwards. */
export type Point = { x: number; y: number };

/** @param angle in radians, clockwise from the top */
export function pointAt(radius: number, angle: number): Point {
  return { x: hundredth(radius * Math.sin(angle)), y: hundredth(-radius * Math.cos(angle)) };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The angle of a sector, in radians. */
export function sectorAngle(sectorCount: number): number {
  return (2 * Math.PI) / sectorCount;
}

/** The same text from the server and from the browser, and short. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
