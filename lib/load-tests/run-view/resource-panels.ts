import type { ResourceSeries } from "../resources/resource-series.ts";

export type ResourceLine = { metric: string; name: string; points: (number | null)[] };

/** Lines of one host that share an axis. `title` names it, as in "generator: network, MB/s". */
export type ResourcePanel = { title: string; unit: string; lines: ResourceLine[] };

/** All panels have the same buckets. */
export type ResourceView = {
  bucketMs: number;
  buckets: number;
  panels: ResourcePanel[];
  hosts: number;
  hidden: number;
};

const drawnPoints = 300;
const drawnPanels = 12;
const mega = 1e6;

/** What hosts did, as a page draws it: a panel for each host and unit, bytes as megabytes, at most 300 points a line. */
export function resourceView(resources: readonly ResourceSeries[]): ResourceView | null {
  const [first] = resources;
  if (!first) return null;
  const factor = Math.ceil(first.values.length / drawnPoints);
  const lines = resources.filter(hasValues).map((series) => ({ series, ...axisOf(series) }));
  const groups = [...Map.groupBy(lines, ({ series, axis }) => JSON.stringify([series.host, axis])).values()];
  const panels = groups.map((group) => {
    const [one] = group;
    const kind = one?.kind ?? "";
    return {
      title: `${one?.series.host}: ${[kind, one?.unit].filter(Boolean).join(", ")}`,
      unit: one?.unit ?? "",
      lines: group.map(({ series, divisor }) => ({
        metric: `${series.host} ${series.metric}`,
        // The axis names what all of its lines are of.
        name: (kind === "" ? series.metric : series.metric.slice(kind.length + 1) || series.metric).replaceAll(
          "-",
          " ",
        ),
        points: joined(series.values, factor, divisor),
      })),
    };
  });
  return {
    bucketMs: first.bucketMs * factor,
    buckets: Math.ceil(first.values.length / factor),
    panels: panels.slice(0, drawnPanels),
    hosts: new Set(lines.map(({ series }) => series.host)).size,
    hidden: Math.max(0, panels.length - drawnPanels),
  };
}

function hasValues({ values }: ResourceSeries): boolean {
  return values.some((value) => value !== null);
}

/** What a disk and a network move are as different as their speeds, so that they do not share an axis. */
function axisOf({ metric, unit }: ResourceSeries): { axis: string; kind: string; unit: string; divisor: number } {
  if (unit === "%") return { axis: "%", kind: "", unit: "%", divisor: 1 };
  const [kind = ""] = metric.split("-");
  if (unit === "bytes/s") return { axis: `${kind} ${unit}`, kind, unit: "MB/s", divisor: mega };
  if (unit === "bytes") return { axis: unit, kind: "", unit: "MB", divisor: mega };
  return { axis: unit === "" ? metric : unit, kind: "", unit, divisor: 1 };
}

/** Four digits are more than a chart can show. */
function joined(values: readonly (number | null)[], factor: number, divisor: number): (number | null)[] {
  return Array.from({ length: Math.ceil(values.length / factor) }, (_, k) => {
    const known = values.slice(k * factor, (k + 1) * factor).filter((value) => value !== null);
    if (known.length === 0) return null;
    return Number((known.reduce((sum, value) => sum + value, 0) / known.length / divisor).toPrecision(4));
  });
}
