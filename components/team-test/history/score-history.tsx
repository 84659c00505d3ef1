"use client";

import { ChartFrame } from "#components/charts/chart-frame.tsx";
import { SmallTrend } from "#components/charts/small-trend.tsx";
import { lineOf, type ScoreSeries } from "#lib/team-test/history/score-series.ts";
import { scoreData } from "./score-data.ts";

type ScoreHistoryProps = {
  series: ScoreSeries[];
  /** Of each round, in their order; null where one person entered it. */
  people: ({ answered: number; of: number } | null)[];
  fileName: string;
};

/** How many questions the team agreed to answer with yes, over its rounds: of all, and of each focus. */
export function ScoreHistory({ series, people, fileName }: ScoreHistoryProps) {
  const points = series[0]?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  const isBroken = series.some((one) => one.points.some(({ isJoined }, index) => index > 0 && !isJoined));
  return (
    <ChartFrame
      title="Agreed yeses"
      meta={isBroken ? "questions a round; a line ends where other questions were asked" : "questions a round"}
      fileName={fileName}
      data={() => scoreData(series, people)}
    >
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-8 gap-y-4">
        {series.map(({ name, points: own }) => (
          <li key={name} className="min-w-0 max-w-68">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-medium text-meta">{name}</span>
              <span className="text-ink-3 text-meta">{lastText(own)}</span>
            </p>
            <SmallTrend
              label={`${name}: ${own.map(pointText).join(", ")}`}
              points={lineOf(own)}
              ends={[`round ${first?.roundNumber ?? ""}`, first === last ? "" : `${last?.roundNumber ?? ""}`]}
              highest={highestOf(own)}
              isDotted={own.length <= 24}
            />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

type Point = ScoreSeries["points"][number];

/** Even, so that the middle of the axis is a whole question too. */
function highestOf(points: readonly Point[]): number {
  return 2 * Math.ceil(Math.max(1, ...points.map(({ score }) => score?.of ?? 0)) / 2);
}

function lastText(points: readonly Point[]): string {
  const score = points.at(-1)?.score;
  return score ? `now ${score.yes} of ${score.of}` : "not asked now";
}

function pointText({ roundNumber, score }: Point): string {
  return `round ${roundNumber} ${score ? `${score.yes} of ${score.of}` : "not asked"}`;
}
