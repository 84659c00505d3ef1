import { readFileSync } from "node:fs";
import { availableParallelism, cpus, freemem, loadavg, totalmem } from "node:os";

/** What a host has counted so far; null where it does not tell. Bytes, and ms of processor time. */
export type HostCounters = {
  atMs: number;
  processorMs: { busy: number; all: number };
  /** Of the last minute, by the number of processors: 1 is one for each. */
  load: number;
  memory: { used: number; all: number };
  swap: { used: number; all: number } | null;
  disk: { read: number; written: number } | null;
  /** `links`: how many bytes a second they can take, all together; null where they do not tell. */
  network: { received: number; sent: number; links: number | null } | null;
};

/** Looks at this host now. Reads /proc where there is one; else only what Node tells. */
export function hostCounters(): HostCounters {
  const meminfo = textOf("/proc/meminfo");
  return {
    atMs: Date.now(),
    processorMs: processorMs(),
    load: (loadavg()[0] ?? 0) / availableParallelism(),
    memory: memoryOf(meminfo) ?? { used: totalmem() - freemem(), all: totalmem() },
    swap: swapOf(meminfo),
    disk: diskOf(textOf("/proc/diskstats")),
    network: networkOf(textOf("/proc/net/dev"), linkSpeed),
  };
}

function processorMs(): HostCounters["processorMs"] {
  const sums = { busy: 0, all: 0 };
  for (const { times } of cpus()) {
    const all = times.user + times.nice + times.sys + times.idle + times.irq;
    sums.all += all;
    sums.busy += all - times.idle;
  }
  return sums;
}

/** From /proc/meminfo: what is available could be given away at once, so that caches do not count as used. */
export function memoryOf(meminfo: string): HostCounters["memory"] | null {
  const [all, available] = [bytesOf(meminfo, "MemTotal"), bytesOf(meminfo, "MemAvailable")];
  return all === null || available === null ? null : { used: all - available, all };
}

/** Null where the host has no swap. */
export function swapOf(meminfo: string): HostCounters["swap"] {
  const [all, free] = [bytesOf(meminfo, "SwapTotal"), bytesOf(meminfo, "SwapFree")];
  return all === null || free === null || all === 0 ? null : { used: all - free, all };
}

function bytesOf(meminfo: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(meminfo);
  return found ? Number(found[1]) * 1024 : null;
}

/** Whole disks, not their partitions; a sector of /proc/diskstats has 512 bytes whatever the disk's own have. */
const disks = /^(?:sd[a-z]+|vd[a-z]+|xvd[a-z]+|hd[a-z]+|nvme\d+n\d+|mmcblk\d+)$/;
const sectorBytes = 512;

export function diskOf(diskstats: string): HostCounters["disk"] {
  const rows = diskstats.split("\n").map((line) => line.trim().split(/\s+/));
  const whole = rows.filter(([, , name = ""]) => disks.test(name));
  if (whole.length === 0) return null;
  const total = (field: number) => whole.reduce((sum, row) => sum + Number(row[field] ?? 0), 0) * sectorBytes;
  return { read: total(5), written: total(9) };
}

/** Without the loopback and the virtual interfaces of containers, whose bytes pass a real one too. */
const virtual = /^(?:lo|veth|docker|br-|virbr|cni|flannel|cali|dummy|tun|tap)/;

export function networkOf(dev: string, speedOf: (name: string) => number | null): HostCounters["network"] {
  const rows = [...dev.matchAll(/^\s*([^\s:]+):\s*(.*)$/gm)].map(([, name = "", fields = ""]) => ({
    name,
    fields: fields.trim().split(/\s+/).map(Number),
  }));
  const real = rows.filter(({ name }) => !virtual.test(name));
  if (real.length === 0) return null;
  const total = (field: number) => real.reduce((sum, { fields }) => sum + (fields[field] ?? 0), 0);
  const speeds = real.map(({ name }) => speedOf(name)).filter((speed) => speed !== null);
  return {
    received: total(0),
    sent: total(8),
    links: speeds.length === 0 ? null : speeds.reduce((sum, speed) => sum + speed, 0),
  };
}

/** In bytes a second; the kernel says −1 or nothing of a link that is down or has no speed. */
function linkSpeed(name: string): number | null {
  const megabits = Number(textOf(`/sys/class/net/${name}/speed`));
  return megabits > 0 ? (megabits * 1e6) / 8 : null;
}

/** Empty where there is no such file, as on other systems than Linux. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
