"use client";

import { type ReactNode, useMemo, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { clockText } from "#lib/shared/number-text.ts";
import type { ChartData } from "./chart-data.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { CrosshairTip } from "./crosshair-tip.tsx";
import type { PlotBox } from "./plot-scale.ts";
import { timeTicks } from "./ticks.ts";
import type { TimePanel as Panel, TimeMark, TimeTint } from "./time-chart-props.ts";
import { TimeCrosshair } from "./time-crosshair.tsx";
import { TimeMarks } from "./time-marks.tsx";
import { TimeOverlay } from "./time-overlay.tsx";
import { TimePanel } from "./time-panel.tsx";
import { bucketsWithin, parseTimeRange, timeRangeText } from "./time-range.ts";
import { TimeTip, timeTipText } from "./time-tip.tsx";
import { useUrlParam } from "./use-url-param.ts";
import { useWidth } from "./use-width.ts";

type TimeChartProps = {
  title: string;
  meta?: ReactNode;
  fileName: string;
  panels: Panel[];
  bucketMs: number;
  /** At most 600. */
  buckets: number;
  /** ISO; null where the file holds no clock time. */
  startedAt: string | null;
  tints?: TimeTint[];
  marks?: TimeMark[];
  /** The URL's parameter that holds the zoom. */
  rangeParam?: string;
};

const nothing: never[] = [];
const gap = 6;
const margin = { left: 44, right: 76, top: 20 };

/** Charts above each other over the same time, with one crosshair, one tip and one zoom for all of them. */
export function TimeChart(props: TimeChartProps) {
  const { title, meta, fileName, panels, bucketMs, buckets, startedAt, rangeParam = "time" } = props;
  const { tints = nothing, marks = nothing } = props;
  const endMs = buckets * bucketMs;
  const [rangeText, setRangeText] = useUrlParam(rangeParam);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [bucket, setBucket] = useState<number | null>(null);

  const zoom = useMemo(() => parseTimeRange(rangeText, endMs), [rangeText, endMs]);
  const { first, last } = bucketsWithin(zoom ?? { fromMs: 0, toMs: endMs }, bucketMs, buckets);
  const x = useMemo(() => {
    const [from, to] = [first * bucketMs, (last + 1) * bucketMs];
    const ticks = timeTicks(from, to, (width ?? 700) < 480 ? 5 : 8);
    return { from, to, ticks: ticks.map(({ ms, text }) => ({ at: ms, text })) };
  }, [first, last, bucketMs, width]);
  const xs = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, k) => (first + k + 0.5) * bucketMs),
    [first, last, bucketMs],
  );
  const boxes = useMemo(() => panelBoxes(panels, width ?? 0), [panels, width]);
  const height = boxes.reduce((sum, box) => sum + box.height, gap * (boxes.length - 1));
  const series = panels.flatMap((panel) => panel.series);
  const shown = bucket === null ? first : Math.min(last, Math.max(first, bucket));
  const box = boxes[0];

  return (
    <ChartFrame
      title={title}
      meta={meta}
      fileName={fileName}
      data={() => timeTable(panels, bucketMs, first, last)}
      tools={
        zoom && (
          <button type="button" onClick={() => setRangeText(null)} className={`${buttonClass()} -my-1`}>
            {clockText(zoom.fromMs)}–{clockText(zoom.toMs)}, show all
          </button>
        )
      }
    >
      <div ref={ref} style={{ height }} className="relative">
        {width !== null && box && (
          <>
            <div className="grid" style={{ gap }}>
              {panels.map((panel, k) => (
                <div key={panel.unit} style={{ height: boxes[k]?.height }}>
                  <TimePanel
                    panel={panel}
                    box={boxes[k] ?? box}
                    x={x}
                    xs={xs}
                    first={first}
                    tints={tints}
                    marks={marks}
                    isFirst={k === 0}
                    isLast={k === panels.length - 1}
                  />
                </div>
              ))}
            </div>
            <TimeOverlay
              label={title}
              box={box}
              height={height}
              x={x}
              bucketMs={bucketMs}
              first={first}
              last={last}
              bucket={bucket}
              onBucket={setBucket}
              onZoom={(range) => setRangeText(range && timeRangeText(range))}
              valueText={timeTipText({ bucket: shown, bucketMs, series })}
            >
              <TimeMarks marks={marks} box={box} x={x} top={height - (boxes.at(-1)?.height ?? 0) + margin.top} />
              {bucket !== null && (
                <TimeCrosshair
                  panels={panels}
                  boxes={boxes}
                  gap={gap}
                  x={x}
                  first={first}
                  count={xs.length}
                  bucket={shown}
                  bucketMs={bucketMs}
                >
                  {(at) => (
                    <CrosshairTip x={at} width={width} top={margin.top + 24}>
                      <TimeTip bucket={shown} bucketMs={bucketMs} startedAt={startedAt} series={series} />
                    </CrosshairTip>
                  )}
                </TimeCrosshair>
              )}
            </TimeOverlay>
          </>
        )}
      </div>
    </ChartFrame>
  );
}

function panelBoxes(panels: Panel[], width: number): PlotBox[] {
  return panels.map(({ plotHeight }, k) => {
    const bottom = k === panels.length - 1 ? 24 : 8;
    return { ...margin, width, bottom, height: margin.top + plotHeight + bottom };
  });
}

function timeTable(panels: Panel[], bucketMs: number, first: number, last: number): ChartData {
  const series = panels.flatMap((panel) => panel.series);
  return {
    columns: ["time", ...series.map((one) => (one.unit === "" ? one.name : `${one.name}, ${one.unit}`))],
    rows: Array.from({ length: last - first + 1 }, (_, k) => first + k).map((bucket) => [
      clockText(bucket * bucketMs),
      ...series.map((one) => one.points[bucket] ?? null),
    ]),
  };
}
