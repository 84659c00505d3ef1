import type { HostCounters } from "./host-counters.ts";

export const hostHeader = "time,host,metric,value,unit";

/** What a host did between two looks at it, as rows of a resources CSV: `1763604000123,generator,cpu,42.5,%`. */
export function hostRows(before: HostCounters, now: HostCounters): string[] {
  const seconds = (now.atMs - before.atMs) / 1000;
  if (!(seconds > 0)) return [];
  const processor = now.processorMs.all - before.processorMs.all;
  const row = (metric: string, value: number | null, unit: string) =>
    value === null || !Number.isFinite(value) ? [] : [`${now.atMs},generator,${metric},${short(value)},${unit}`];
  const each = (to: number | undefined, from: number | undefined) =>
    to === undefined || from === undefined ? null : Math.max(0, to - from) / seconds;
  const received = each(now.network?.received, before.network?.received);
  const sent = each(now.network?.sent, before.network?.sent);
  const links = now.network?.links ?? null;
  return [
    ...row("cpu", processor > 0 ? (100 * (now.processorMs.busy - before.processorMs.busy)) / processor : null, "%"),
    ...row("load", 100 * now.load, "%"),
    ...row("memory", share(now.memory), "%"),
    ...row("swap", now.swap && share(now.swap), "%"),
    ...row("disk-read", each(now.disk?.read, before.disk?.read), "bytes/s"),
    ...row("disk-write", each(now.disk?.written, before.disk?.written), "bytes/s"),
    ...row("network-received", received, "bytes/s"),
    ...row("network-sent", sent, "bytes/s"),
    ...row("network", links === null ? null : (100 * Math.max(received ?? 0, sent ?? 0)) / links, "%"),
  ];
}

function share({ used, all }: { used: number; all: number }): number {
  return all > 0 ? (100 * used) / all : Number.NaN;
}

function short(value: number): string {
  return String(Number(value.toPrecision(5)));
}
