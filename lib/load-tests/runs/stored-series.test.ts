import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedFigures, ParsedSeries } from "../parsed-run.ts";
import { histogramOf } from "../statistics/histogram.ts";
import { figuresOf, storedFigures } from "./stored-figures.ts";
import { packHistograms, seriesFigures, unpackHistograms } from "./stored-series.ts";

const figures: ParsedFigures = {
  requests: 4,
  failures: 1,
  minMs: 100,
  meanMs: 100,
  maxMs: 100,
  receivedBytes: null,
  sentBytes: 10.4,
  histogram: histogramOf([100, 100, 100, 100]),
  reported: [],
  series: null,
};

describe("stored figures", () => {
  it("keep every percentile between the smallest and the largest value", () => {
    expect(storedFigures(figures, 2000)).toMatchObject({
      p50Ms: 100,
      p999Ms: 100,
      throughputRps: 2,
      sentBytes: 10n,
      receivedBytes: null,
    });
  });

  it("take percentiles from the tool where there is no histogram, and leave the others unknown", () => {
    const stored = storedFigures({ ...figures, histogram: null, reported: [{ percentile: 95, ms: 300 }] }, 0);
    expect(stored).toMatchObject({ p95Ms: 300, p99Ms: null, throughputRps: null });
  });

  it("have no error rate without requests", () => {
    expect(figuresOf(storedFigures({ ...figures, requests: 0, failures: 0 }, 1000)).errorRate).toBeNull();
    expect(figuresOf(storedFigures(figures, 1000)).errorRate).toBe(0.25);
  });
});

describe("stored series", () => {
  const series: ParsedSeries = {
    bucketMs: 1000,
    counts: [2, 0],
    failures: [0, 0],
    sumMs: [30.00049, Number.NaN],
    minMs: null,
    maxMs: null,
    bytes: null,
    users: [5, Number.NaN],
    histograms: [histogramOf([10, 20]), histogramOf([])],
    reported: null,
  };

  it("hold null for a bucket without a value and for a figure that the file does not tell", () => {
    const stored = seriesFigures(series);
    expect(stored).toMatchObject({ sumMs: [30, null], users: [5, null], bytes: null });
    expect(stored.p95Ms?.[1]).toBeNull();
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });

  it("give back the histograms that were packed", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 10 }), (buckets) => {
        const histograms = buckets.map(histogramOf);
        expect(unpackHistograms(packHistograms(histograms))).toEqual(histograms);
      }),
    );
  });
});
