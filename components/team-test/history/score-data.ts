import type { ChartData } from "#components/charts/chart-data.ts";
import type { ScoreSeries } from "#lib/team-test/history/score-series.ts";

type People = { answered: number; of: number } | null;

/** The figures of the score over rounds: a line a round. */
export function scoreData(series: readonly ScoreSeries[], people: readonly People[]): ChartData {
  const rounds = series[0]?.points ?? [];
  return {
    columns: [
      "round",
      "day",
      ...series.flatMap(({ name }) => [`${name}, agreed yes`, `${name}, of`]),
      "people answered",
      "people",
    ],
    rows: rounds.map(({ roundNumber, closedAt }, index) => [
      roundNumber,
      closedAt.toISOString().slice(0, 10),
      ...series.flatMap(({ points }) => {
        const score = points[index]?.score;
        return [score?.yes ?? null, score?.of ?? null];
      }),
      people[index]?.answered ?? null,
      people[index]?.of ?? null,
    ]),
  };
}
