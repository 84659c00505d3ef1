/** A run of a trend with its figure, in the metric's stored unit; null: unknown. */
export type FigureOfRun = { startedAt: Date; value: number | null; isInvalid: boolean };

/** A middle figure of some runs. */
export type MiddleFigure = { value: number; runs: number };

/** So many runs make a figure: one alone may be chance. */
const mostRuns = 5;

/**
 * What a figure was before a day and what it is now: the median of the last five valid runs before the day, and of the last five from it on.
 * @param runs oldest first
 * @param day `2026-09-12`, by UTC; a run on the day itself is after it
 */
export function figuresAround(
  runs: readonly FigureOfRun[],
  day: string,
): { before: MiddleFigure | null; now: MiddleFigure | null } {
  const start = Date.parse(day);
  const known = runs.filter(({ isInvalid }) => !isInvalid);
  const isBefore = ({ startedAt }: FigureOfRun) => startedAt.getTime() < start;
  return { before: middleOf(known.filter(isBefore)), now: middleOf(known.filter((run) => !isBefore(run))) };
}

function middleOf(runs: readonly FigureOfRun[]): MiddleFigure | null {
  const values = runs.flatMap(({ value }) => value ?? []).slice(-mostRuns);
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : { value: (low + high) / 2, runs: sorted.length };
}
