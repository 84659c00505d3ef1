"use client";

import { useMemo } from "react";
import { TrendChart } from "#components/charts/trend-chart.tsx";
import type { TrendLimit, TrendMark, TrendPoint } from "#components/charts/trend-chart-props.ts";
import { route } from "#components/ui/route.ts";
import { numberText } from "#lib/shared/number-text.ts";

type TargetTrendProps = {
  title: string;
  /** "p95, ms" */
  unit: string;
  fileName: string;
  /** Of the runs that there are in the stretch not every one is a point. */
  total: number;
  points: Omit<TrendPoint, "href">[];
  /** The tactic's moves; `number` is that of the move. */
  marks: (Omit<TrendMark, "href"> & { number: number })[];
  objective: TrendLimit | null;
  runsPath: `/teams/${string}/load-tests/${string}/runs`;
};

const noBands: never[] = [];

/** The figure that a tactic is to move over the test's runs, marked at each move. */
export function TargetTrend({ total, points, marks, runsPath, ...chart }: TargetTrendProps) {
  const linkedPoints = useMemo(
    () => points.map((point) => ({ ...point, href: route(`${runsPath}/${point.number}`) })),
    [points, runsPath],
  );
  const linkedMarks = useMemo(
    () => marks.map(({ number, ...mark }) => ({ ...mark, href: route(`#move-${number}` as "/") })),
    [marks],
  );
  return (
    <TrendChart
      {...chart}
      meta={total === 1 ? "1 run" : `${numberText(total)} runs, a line at each move`}
      points={linkedPoints}
      marks={linkedMarks}
      markName="move"
      bands={noBands}
      height={240}
    />
  );
}
