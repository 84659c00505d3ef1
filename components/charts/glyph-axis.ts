/** The ends of the one axis that all glyphs of a column share; zero is always on it. */
export type GlyphAxis = { low: number; high: number };

/** An axis for these intervals, in whole tens; a few far ones are cut off at ± 200. */
export function glyphAxis(intervals: (readonly [number, number])[]): GlyphAxis {
  const low = Math.min(-5, ...intervals.map((interval) => interval[0]));
  const high = Math.max(5, ...intervals.map((interval) => interval[1]));
  const step = high - low > 30 ? 10 : 2;
  return { low: Math.max(-100, Math.floor(low / step) * step), high: Math.min(200, Math.ceil(high / step) * step) };
}
