import { expect, test } from "vitest";
import type { ResourceSeries } from "./resource-series.ts";
import { saturationOf } from "./saturation.ts";

const series = (metric: string, values: (number | null)[], host = "generator"): ResourceSeries => ({
  host,
  metric,
  unit: "%",
  bucketMs: 1000,
  values,
});
const busy = (percent: number, of: number, share: number) =>
  Array.from({ length: of }, (_, k) => (k < of * share ? percent : 20));

test.each<[string, ResourceSeries[], string]>([
  [
    "its CPU above 90 % for most of the run",
    [series("cpu", busy(97, 100, 0.62))],
    "its CPU was above 90 % for 62 % of the run, so the figures may be of the generator",
  ],
  [
    "several limits at once",
    [series("cpu", busy(99, 50, 1)), series("network", busy(95, 50, 0.5))],
    "its CPU was above 90 % for 100 % of the run and its network was above 90 % of what its links can take for 50 % of the run, so the figures may be of the generator",
  ],
  ["a short moment of it", [series("cpu", busy(97, 100, 0.1))], ""],
  ["a busy CPU below the limit", [series("cpu", busy(89, 100, 1))], ""],
  ["another host's CPU", [series("cpu", busy(99, 100, 1), "shop-1")], ""],
  [
    "a second generator",
    [series("cpu", busy(20, 10, 1)), series("cpu", busy(99, 10, 1), "generator-2")],
    "its CPU was above 90 % for 100 % of the run, so the figures may be of the generator",
  ],
  ["memory in bytes", [{ ...series("memory", busy(99, 10, 1)), unit: "bytes" }], ""],
  ["series without values", [series("cpu", [null, null])], ""],
  ["no series", [], ""],
])("%s", (_, resources, words) => {
  expect(saturationOf(resources)).toBe(words);
});
