import { TimeChart } from "#components/charts/time-chart.tsx";
import type { TimeMark, TimePanel, TimeSeries, TimeTint } from "#components/charts/time-chart-props.ts";
import type { Tone } from "#components/charts/tones.ts";
import type { SlopeAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { driftLine } from "#lib/load-tests/run-view/drift-line.ts";
import type { ResourceLine, ResourcePanel, ResourceView } from "#lib/load-tests/run-view/resource-panels.ts";
import { durationText, numberText } from "#lib/shared/number-text.ts";
import { driftSeries } from "./kinds/drift-series.ts";

type RunResourcesProps = {
  view: ResourceView;
  startedAt: string;
  fileName: string;
  tints?: TimeTint[];
  marks?: TimeMark[];
  /** How the memory of hosts drifts, and in which part of the run that was measured. */
  memory: MemoryDrift[];
  part: { fromMs: number; toMs: number } | null;
};

/** What machines did while the run went on, on its time: zooming one chart zooms the other. */
export function RunResources({ view, startedAt, fileName, tints, marks, memory, part }: RunResourcesProps) {
  const { hosts } = view;
  return (
    <TimeChart
      title="System"
      meta={`${numberText(hosts)} ${hosts === 1 ? "host" : "hosts"}, every ${durationText(view.bucketMs)}${view.hidden > 0 ? `; ${numberText(view.hidden)} more panels by the API` : ""}`}
      fileName={`${fileName}-system`}
      panels={view.panels.map((panel) => withDrift(panelOf(panel), view.bucketMs, memory, part))}
      bucketMs={view.bucketMs}
      buckets={view.buckets}
      startedAt={startedAt}
      tints={tints}
      marks={marks}
    />
  );
}

type MemoryDrift = SlopeAnswer & { host: string };

/** The panel with the line of its host's drift over that of the memory. */
function withDrift(
  panel: TimePanel,
  bucketMs: number,
  memory: MemoryDrift[],
  part: RunResourcesProps["part"],
): TimePanel {
  const drifts = memory.flatMap((slope) => {
    const series = panel.series.find(({ key }) => key === `${slope.host} memory`);
    const line = series && driftLine(series.points, bucketMs, part, slope);
    return series && line ? [{ series, line, host: slope.host }] : [];
  });
  return {
    ...panel,
    series: [...panel.series, ...drifts.flatMap(({ series, line }) => driftSeries(series.name, series.unit, line))],
    bands: drifts.map(({ host, line }) => ({ key: `${host} drift`, low: line.low, high: line.high })),
  };
}

const tones: readonly Tone[] = ["2", "1", "3", "plum", "grey"];

function panelOf({ title, unit, lines }: ResourcePanel): TimePanel {
  return {
    unit: title,
    plotHeight: 76,
    intervals: 2,
    series: lines.map((line, k) => seriesOf(unit, line, tones[k % tones.length] ?? "grey")),
  };
}

function seriesOf(unit: string, { metric, name, points }: ResourceLine, tone: Tone): TimeSeries {
  return { key: metric, name, unit, kind: "figure", points, tone, look: name === "load" ? "dashed" : "line" };
}
