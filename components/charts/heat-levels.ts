/** `counts[i][j]`: how often in column i (time) and row j (value, from below). */
export type HeatCounts = number[][];

const levels = 7;

/** 0 for none, then 1 to 7 by the root of the count: what is rare stays visible, and ridges stand out. */
export function heatLevel(count: number, highest: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.ceil(levels * Math.sqrt(count / highest)));
}

/**
 * One SVG path a level, in units of cells with row 0 at the bottom. Neighbours in a row are one rectangle, so that a heat
 * map of thousand cells is a few kB.
 */
export function heatPaths(counts: HeatCounts): string[] {
  const highest = Math.max(0, ...counts.flat());
  const rows = counts[0]?.length ?? 0;
  const paths = new Array<string>(levels).fill("");
  for (let row = 0; row < rows; row++) {
    let start = 0;
    for (let column = 1; column <= counts.length; column++) {
      const level = heatLevel(counts[start]?.[row] ?? 0, highest);
      const isSame = column < counts.length && heatLevel(counts[column]?.[row] ?? 0, highest) === level;
      if (isSame) continue;
      if (level > 0) paths[level - 1] += `M${start} ${rows - 1 - row}h${column - start}v1h${start - column}z`;
      start = column;
    }
  }
  return paths;
}
