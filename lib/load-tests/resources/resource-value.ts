import { isKnownMetric, knownMetrics } from "./resource-series.ts";

/** Names that collectors use for what is known by another one. */
const aliases: Record<string, string> = {
  "cpu-percent": "cpu",
  "cpu-usage": "cpu",
  "cpu-used": "cpu",
  mem: "memory",
  "mem-percent": "memory",
  "mem-used": "memory",
  "memory-used": "memory",
  "memory-percent": "memory",
  "memory-usage": "memory",
  "disk-write-bytes": "disk-write",
  "disk-read-bytes": "disk-read",
  "network-in": "network-received",
  "network-out": "network-sent",
  "net-received": "network-received",
  "net-sent": "network-sent",
};

const factors: Record<string, { unit: string; factor: number }> = {
  percent: { unit: "%", factor: 1 },
  ratio: { unit: "%", factor: 100 },
  share: { unit: "%", factor: 100 },
  b: { unit: "bytes", factor: 1 },
  kb: { unit: "bytes", factor: 1e3 },
  mb: { unit: "bytes", factor: 1e6 },
  gb: { unit: "bytes", factor: 1e9 },
  kib: { unit: "bytes", factor: 1024 },
  mib: { unit: "bytes", factor: 1024 ** 2 },
  gib: { unit: "bytes", factor: 1024 ** 3 },
  "b/s": { unit: "bytes/s", factor: 1 },
  "kb/s": { unit: "bytes/s", factor: 1e3 },
  "mb/s": { unit: "bytes/s", factor: 1e6 },
};

/** The metric by the name that is known, as far as one is: "CPU_percent" is `cpu`, "GC pauses" is "gc-pauses". */
export function metricName(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, "-");
  return (Object.hasOwn(aliases, plain) && aliases[plain]) || plain;
}

/** The unit that is stored and by how much a value is multiplied. Without a unit a known metric has its own. */
export function unitOf(metric: string, unit: string): { unit: string; factor: number } {
  const plain = unit.trim();
  if (plain === "") return { unit: isKnownMetric(metric) ? knownMetrics[metric] : "", factor: 1 };
  const known = plain.toLowerCase();
  return (Object.hasOwn(factors, known) && factors[known]) || { unit: plain, factor: 1 };
}
