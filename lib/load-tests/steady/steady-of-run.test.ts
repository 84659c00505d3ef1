import { describe, expect, test } from "vitest";
import type { ParsedSeries } from "../parsed-run.ts";
import { histogramOf } from "../statistics/histogram.ts";
import { steadyOfRun } from "./steady-of-run.ts";
import type { SteadySettings } from "./steady-settings.ts";

const settings: SteadySettings = { kind: "load", steadyMode: "auto", rampUpMs: 0, coolDownMs: 0 };

/** 100 s: 20 s of ramp-up at 500 ms with failures, 70 s at 100 ms, 10 s of cool-down. */
function series(bucketMs = 1000): ParsedSeries {
  const buckets = Array.from({ length: 100_000 / bucketMs }, (_, k) => k * bucketMs);
  const ms = (at: number) => (at < 20_000 ? 500 : 100);
  const users = (at: number) => (at < 20_000 ? at / 250 : at < 90_000 ? 100 : 40);
  return {
    bucketMs,
    counts: buckets.map(() => 10),
    failures: buckets.map((at) => (at < 20_000 ? 5 : 0)),
    sumMs: buckets.map((at) => 10 * ms(at)),
    minMs: buckets.map(ms),
    maxMs: buckets.map(ms),
    bytes: null,
    users: buckets.map(users),
    histograms: buckets.map((at) => histogramOf(Array.from({ length: 10 }, () => ms(at)))),
    reported: null,
  };
}
const run = { durationMs: 100_000, series: series(), labels: [series(2000), null], areUsersPlanned: true };

describe("the steady part of a run", () => {
  test("has the figures of its buckets alone, each label's too", () => {
    const found = steadyOfRun(run, settings);
    expect(found).toMatchObject({ fromMs: 20_000, toMs: 90_000, reason: "" });
    expect(found.figures).toEqual({
      p50Ms: 100,
      p90Ms: 100,
      p95Ms: 100,
      p99Ms: 100,
      p999Ms: 100,
      meanMs: 100,
      maxMs: 100,
      errorRate: 0,
      throughputRps: 10,
      requests: 700,
    });
    expect(found.labels).toEqual([expect.objectContaining({ requests: 350, throughputRps: 5 }), null]);
  });

  test("of a label whose buckets are wider lies within the part", () => {
    const odd: SteadySettings = { ...settings, steadyMode: "fixed", rampUpMs: 25_000, coolDownMs: 15_000 };
    const [label] = steadyOfRun({ ...run, labels: [series(10_000)] }, odd).labels;
    expect(label).toMatchObject({ requests: 50, throughputRps: 1 });
  });

  test.each<[string, Partial<SteadySettings>, string]>([
    ["turned off", { steadyMode: "off" }, "The test uses the whole"],
    ["of a spike test", { kind: "spike" }, "load and endurance tests only"],
    [
      "with fixed times past its end",
      { steadyMode: "fixed", rampUpMs: 80_000, coolDownMs: 20_000 },
      "longer than this run",
    ],
  ])("%s is none, with the reason", (_, change, reason) => {
    expect(steadyOfRun(run, { ...settings, ...change })).toEqual({
      fromMs: null,
      toMs: null,
      figures: null,
      labels: [null, null],
      reason: expect.stringContaining(reason),
    });
  });

  test("of fixed times holds for any kind, in whole buckets", () => {
    const fixed: SteadySettings = { kind: "spike", steadyMode: "fixed", rampUpMs: 30_400, coolDownMs: 0 };
    expect(steadyOfRun(run, fixed)).toMatchObject({ fromMs: 31_000, toMs: 100_000, figures: { requests: 690 } });
  });

  test("is all of a run that was steady all along, so that it is compared with the steady parts of others", () => {
    const level = { ...series(), users: null, failures: series().failures.map(() => 0), sumMs: null };
    expect(steadyOfRun({ ...run, series: level }, settings)).toMatchObject({
      fromMs: 0,
      toMs: 100_000,
      reason: "",
      figures: { requests: 1000 },
    });
    expect(steadyOfRun(run, { ...settings, steadyMode: "fixed" })).toMatchObject({ fromMs: 0, toMs: 100_000 });
  });

  test("is none where the file tells nothing over time, or percentiles only", () => {
    expect(steadyOfRun({ ...run, series: null }, settings).reason).toContain("nothing over time");
    const reported = { ...series(), histograms: null, reported: { p50Ms: [], p95Ms: null, p99Ms: null } };
    expect(steadyOfRun({ ...run, series: reported }, settings).reason).toContain("The tool reports percentiles");
  });
});
