import { describe, expect, it } from "vitest";
import { type StoredSeries, seriesFigures } from "../runs/stored-series.ts";
import { countOf, histogramOf } from "../statistics/histogram.ts";
import { drawnSeries } from "./drawn-series.ts";

function stored(seconds: number, rps: number): StoredSeries {
  const each = Array.from({ length: rps }, (_, index) => 10 + index);
  const histograms = Array.from({ length: seconds }, () => histogramOf(each));
  const counts = histograms.map(countOf);
  const series = {
    bucketMs: 1000,
    counts,
    failures: counts.map(() => 1),
    sumMs: null,
    minMs: null,
    maxMs: null,
    bytes: null,
    users: null,
    histograms,
    reported: null,
  };
  return { bucketMs: 1000, figures: seriesFigures(series), histograms };
}

describe("the series that is drawn", () => {
  it("joins thin buckets until a point stands for fifty requests, and loses none of them", () => {
    const drawn = drawnSeries(stored(600, 10));
    expect(drawn.bucketMs).toBe(5000);
    expect(drawn.figures.counts).toHaveLength(120);
    expect(drawn.figures.counts.every((count) => count === 50)).toBe(true);
    expect(drawn.figures.failures.reduce((sum, count) => sum + count, 0)).toBe(600);
    expect(drawn.figures.p95Ms?.every((ms) => ms !== null)).toBe(true);
  });

  it("keeps at least sixty points of a quiet run and what is short anyway", () => {
    expect(drawnSeries(stored(600, 1)).figures.counts).toHaveLength(60);
    const short = stored(50, 1);
    expect(drawnSeries(short)).toBe(short);
  });
});
