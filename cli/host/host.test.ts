import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { diskOf, type HostCounters, hostCounters, memoryOf, networkOf, swapOf } from "./host-counters.ts";
import { hostRows } from "./host-rows.ts";
import { HostSampler } from "./host-sampler.ts";

describe("what a host counts", () => {
  const meminfo = "MemTotal:       16000000 kB\nMemFree:         1000000 kB\nMemAvailable:   12000000 kB\n";

  test("is its memory without caches, and its swap where it has one", () => {
    expect(memoryOf(meminfo)).toEqual({ used: 4_000_000 * 1024, all: 16_000_000 * 1024 });
    expect(memoryOf("")).toBeNull();
    expect(swapOf(`${meminfo}SwapTotal: 2000 kB\nSwapFree: 500 kB\n`)).toEqual({ used: 1500 * 1024, all: 2000 * 1024 });
    expect(swapOf(`${meminfo}SwapTotal: 0 kB\nSwapFree: 0 kB\n`)).toBeNull();
  });

  test("is its whole disks, not their partitions", () => {
    const diskstats = [
      "   8       0 sda 100 0 2000 10 50 0 4000 9 0 0 0",
      "   8       1 sda1 90 0 1900 10 50 0 4000 9 0 0 0",
      "   7       0 loop0 9 0 900 1 0 0 0 0 0 0 0",
      " 259       0 nvme0n1 1 0 10 1 1 0 20 1 0 0 0",
    ].join("\n");
    expect(diskOf(diskstats)).toEqual({ read: 2010 * 512, written: 4020 * 512 });
    expect(diskOf("")).toBeNull();
  });

  test("is its real network interfaces and the speed of their links", () => {
    const dev = [
      "Inter-|   Receive                                                |  Transmit",
      " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed",
      "    lo: 999 1 0 0 0 0 0 0 999 1 0 0 0 0 0 0",
      "  eth0: 1000 1 0 0 0 0 0 0 3000 1 0 0 0 0 0 0",
      " veth12: 70 1 0 0 0 0 0 0 70 1 0 0 0 0 0 0",
    ].join("\n");
    expect(networkOf(dev, () => 125_000_000)).toEqual({ received: 1000, sent: 3000, links: 125_000_000 });
    expect(networkOf(dev, () => null)).toMatchObject({ links: null });
    expect(networkOf("", () => null)).toBeNull();
  });

  test("is there on this host", () => {
    const { processorMs, memory } = hostCounters();
    expect(processorMs.all).toBeGreaterThan(processorMs.busy);
    expect(memory.all).toBeGreaterThan(memory.used);
  });
});

const idle: HostCounters = {
  atMs: 1_000_000,
  processorMs: { busy: 100, all: 1000 },
  load: 0.5,
  memory: { used: 25, all: 100 },
  swap: null,
  disk: { read: 0, written: 1000 },
  network: { received: 0, sent: 0, links: 1000 },
};

test("what a host did between two looks is written a second", () => {
  const now: HostCounters = {
    ...idle,
    atMs: 1_002_000,
    processorMs: { busy: 1600, all: 3000 },
    disk: { read: 4096, written: 1000 },
    network: { received: 100, sent: 1800, links: 1000 },
  };
  expect(hostRows(idle, now)).toEqual([
    "1002000,generator,cpu,75,%",
    "1002000,generator,load,50,%",
    "1002000,generator,memory,25,%",
    "1002000,generator,disk-read,2048,bytes/s",
    "1002000,generator,disk-write,0,bytes/s",
    "1002000,generator,network-received,50,bytes/s",
    "1002000,generator,network-sent,900,bytes/s",
    "1002000,generator,network,90,%",
  ]);
  expect(hostRows(idle, { ...idle, disk: null, network: null })).toEqual([]);
});

test("a sampler writes a file once a second has passed, and none before", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-host-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const sampler = new HostSampler(folder);
  expect(sampler.stop()).toEqual([]);
  const second = await mkdtemp(path.join(tmpdir(), "headroom-host-"));
  onTestFinished(() => rm(second, { recursive: true, force: true }));
  const longer = new HostSampler(second);
  vi.advanceTimersByTime(2500);
  const [file = ""] = longer.stop();
  const lines = readFileSync(file, "utf8").trim().split("\n");
  expect(lines[0]).toBe("time,host,metric,value,unit");
  expect(lines.filter((line) => line.includes(",memory,"))).toHaveLength(2);
});
