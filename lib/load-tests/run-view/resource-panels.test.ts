import { expect, test } from "vitest";
import type { ResourceSeries } from "../resources/resource-series.ts";
import { resourceView } from "./resource-panels.ts";

const series = (host: string, metric: string, unit: string, values: (number | null)[]): ResourceSeries => ({
  host,
  metric,
  unit,
  bucketMs: 1000,
  values,
});

test("what hosts did is drawn by host and unit, bytes as megabytes", () => {
  const view = resourceView([
    series("generator", "cpu", "%", [10, 20]),
    series("generator", "memory", "%", [40, null]),
    series("generator", "disk-read", "bytes/s", [2e6, 3e6]),
    series("generator", "network-sent", "bytes/s", [5e5, 0]),
    series("shop-1", "cpu", "%", [1, 2]),
    series("shop-1", "gc", "ms", [null, null]),
  ]);
  expect(view?.panels.map(({ title, lines }) => [title, ...lines.map(({ name }) => name)])).toEqual([
    ["generator: %", "cpu", "memory"],
    ["generator: disk, MB/s", "read"],
    ["generator: network, MB/s", "sent"],
    ["shop-1: %", "cpu"],
  ]);
  expect(view?.panels[1]?.lines[0]?.points).toEqual([2, 3]);
});

test("neighbours are joined until a chart can show them", () => {
  const view = resourceView([
    series(
      "generator",
      "cpu",
      "%",
      Array.from({ length: 600 }, (_, k) => k),
    ),
  ]);
  expect(view).toMatchObject({ bucketMs: 2000, buckets: 300, hidden: 0 });
  expect(view?.panels[0]?.lines[0]?.points.slice(0, 2)).toEqual([0.5, 2.5]);
});

test("nothing known draws nothing", () => {
  expect(resourceView([])).toBeNull();
});
