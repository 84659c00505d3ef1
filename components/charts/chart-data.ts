import type { Cell } from "#lib/shared/csv.ts";

/** The figures that a chart is drawn from. Columns name their units. */
export type ChartData = { columns: string[]; rows: Cell[][] };
