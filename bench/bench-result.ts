/** One line of a bench's table: what was measured, the figure and what it may be at most or at least. */
export type Measure = { what: string; figure: string; wanted?: string };
export type BenchResult = { measures: Measure[]; json: Record<string, number> };
