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
  const hosts = new Set(view.panels.map(({ host }) => host)).size;
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

function panelOf({ host, unit, lines }: ResourcePanel): TimePanel {
  const axis = unit === "%" || lines.length > 1 ? unit : `${lines[0]?.name ?? ""}, ${unit}`;
  return {
    unit: `${host}: ${unit === "" ? (lines[0]?.name ?? "") : axis}`,
    plotHeight: 76,
    intervals: 2,
    series: lines.map((line, k) => seriesOf(host, unit, line, tones[k % tones.length] ?? "grey")),
  };
}

function seriesOf(host: string, unit: string, { metric, name, points }: ResourceLine, tone: Tone): TimeSeries {
  const look = metric === "load" ? "dashed" : "line";
  return { key: `${host} ${metric}`, name, unit, kind: "figure", points, tone, look };
}
