/** What one metric of one host did while the run went on. Bucket i covers `[i · bucketMs, (i + 1) · bucketMs)` after its start. */
export type ResourceSeries = {
  /** `generator` is the load tool's own host. */
  host: string;
  /** One of `knownMetrics`, or a name of the file's own. */
  metric: string;
  /** `%`, `bytes`, `bytes/s` or another one; may be empty. */
  unit: string;
  bucketMs: number;
  /** The mean of each bucket; null: no value in it. */
  values: (number | null)[];
};

export const generatorHost = "generator";

/** The metrics whose meaning is known, in the order of the page, with their units. `load` is the system's load average by its
 * processors, `network` the busier direction by what the links can take. */
export const knownMetrics = {
  cpu: "%",
  load: "%",
  memory: "%",
  swap: "%",
  "disk-read": "bytes/s",
  "disk-write": "bytes/s",
  "network-received": "bytes/s",
  "network-sent": "bytes/s",
  network: "%",
} as const;
export type KnownMetric = keyof typeof knownMetrics;

export function isKnownMetric(name: string): name is KnownMetric {
  return Object.hasOwn(knownMetrics, name);
}

/** The generator first, then hosts by name; the known metrics in their order, then others by name. */
export function byHostAndMetric(a: ResourceSeries, b: ResourceSeries): number {
  return (
    hostRank(a) - hostRank(b) ||
    a.host.localeCompare(b.host) ||
    metricRank(a) - metricRank(b) ||
    a.metric.localeCompare(b.metric)
  );
}

function hostRank({ host }: ResourceSeries): number {
  return host === generatorHost ? 0 : 1;
}

function metricRank({ metric }: ResourceSeries): number {
  return isKnownMetric(metric) ? Object.keys(knownMetrics).indexOf(metric) : Object.keys(knownMetrics).length;
}
