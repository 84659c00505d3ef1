"use client";

import { memo, useMemo } from "react";
import { LazyPlot } from "./lazy-plot.tsx";
import { panelAxis } from "./panel-axis.ts";
import type { PlotAxis, PlotBox } from "./plot-scale.ts";
import {
  drawnPoints,
  type TimePanel as Panel,
  type TimeMark,
  type TimeSeries,
  type TimeTint,
} from "./time-chart-props.ts";
import { TimeLabels } from "./time-labels.tsx";
import { TimeTints } from "./time-tints.tsx";

type TimePanelProps = {
  panel: Panel;
  box: PlotBox;
  x: PlotAxis;
  xs: number[];
  /** The first bucket drawn; `xs` tells how many. */
  first: number;
  tints: TimeTint[];
  marks: TimeMark[];
  isFirst: boolean;
  isLast: boolean;
};

/** One chart of a stack over time: its lines, thresholds, tints, and labels at the lines' ends. */
export const TimePanel = memo(function TimePanel(props: TimePanelProps) {
  const { panel, box, x, xs, first, tints, marks, isFirst, isLast } = props;
  const { lines, bands, y } = useMemo(() => {
    const y = panelAxis(panel, first, xs.length);
    const cut = (one: TimeSeries) => drawnPoints(one, y.to).slice(first, first + xs.length);
    const within = (points: (number | null)[]) => points.slice(first, first + xs.length);
    const bands = panel.bands?.map(({ key, low, high }) => ({ key, low: within(low), high: within(high) }));
    return { lines: panel.series.map((one) => ({ ...one, points: cut(one) })), bands, y };
  }, [panel, first, xs]);
  const below = useMemo(() => <TimeTints tints={tints} box={box} x={x} isNamed={isFirst} />, [tints, box, x, isFirst]);
  const above = useMemo(
    () => <TimeLabels box={box} x={x} y={y} lines={lines} thresholds={panel.thresholds ?? []} marks={marks} />,
    [box, x, y, lines, panel, marks],
  );
  return (
    <LazyPlot
      box={box}
      xs={xs}
      x={x}
      y={y}
      unit={panel.unit}
      lines={lines}
      bands={bands}
      hasXAxis={isLast}
      below={below}
      above={above}
    />
  );
});
