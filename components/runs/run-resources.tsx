import { TimeChart } from "#components/charts/time-chart.tsx";
import type { TimePanel, TimeSeries, TimeTint } from "#components/charts/time-chart-props.ts";
import type { Tone } from "#components/charts/tones.ts";
import type { ResourceLine, ResourcePanel, ResourceView } from "#lib/load-tests/run-view/resource-panels.ts";
import { durationText, numberText } from "#lib/shared/number-text.ts";

type RunResourcesProps = {
  view: ResourceView;
  startedAt: string;
  fileName: string;
  tints?: TimeTint[];
};

/** What machines did while the run went on, on its time: zooming one chart zooms the other. */
export function RunResources({ view, startedAt, fileName, tints }: RunResourcesProps) {
  const { hosts } = view;
  return (
    <TimeChart
      title="System"
      meta={`${numberText(hosts)} ${hosts === 1 ? "host" : "hosts"}, every ${durationText(view.bucketMs)}${view.hidden > 0 ? `; ${numberText(view.hidden)} more panels by the API` : ""}`}
      fileName={`${fileName}-system`}
      panels={view.panels.map(panelOf)}
      bucketMs={view.bucketMs}
      buckets={view.buckets}
      startedAt={startedAt}
      tints={tints}
    />
  );
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
