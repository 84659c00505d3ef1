import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParsedSeries } from "../../parsed-run.ts";
import { histogramOf } from "../../statistics/histogram.ts";
import { bucketCount, coarsen, niceBucketMs } from "./buckets.ts";

const second = 1000;
const hour = 3600 * second;

describe("a nice bucket", () => {
  test.each([
    [0, 600, second],
    [599_999, 600, second],
    [600_000, 600, 2 * second],
    [hour, 600, 10 * second],
    [hour, 60, 120 * second],
    [24 * hour, 600, 300 * second],
    [300 * 24 * hour, 600, 24 * hour],
    [3000 * 24 * hour, 600, 6 * 24 * hour],
  ])("of a run of %i ms in %i buckets is %i ms wide", (durationMs, maxBuckets, widthMs) => {
    expect(niceBucketMs(durationMs, maxBuckets)).toBe(widthMs);
  });

  test("never makes more buckets than asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e13, noNaN: true }),
        fc.integer({ min: 1, max: 600 }),
        (durationMs, max) => {
          expect(bucketCount(durationMs, niceBucketMs(durationMs, max))).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

const series: ParsedSeries = {
  bucketMs: second,
  counts: [1, 3, 0, 2, 5],
  failures: [0, 1, 0, 0, 2],
  sumMs: null,
  minMs: [5, 4, Number.NaN, 9, 1],
  maxMs: [7, 8, Number.NaN, 9, 3],
  bytes: [10, 20, 0, 30, 40],
  users: [1, 2, 3, 2, 1],
  histograms: [[1], [1, 2, 3], [], [4, 5], [1, 1, 1, 1, 1]].map(histogramOf),
  reported: { p50Ms: [10, 20, Number.NaN, 40, Number.NaN], p95Ms: null, p99Ms: null },
};

describe("a series with too many buckets", () => {
  test("joins neighbours and loses nothing that adds up", () => {
    expect(coarsen(series, 3)).toEqual({
      bucketMs: 2 * second,
      counts: [4, 2, 5],
      failures: [1, 0, 2],
      sumMs: null,
      minMs: [4, 9, 1],
      maxMs: [8, 9, 3],
      bytes: [30, 30, 40],
      users: [2, 3, 1],
      histograms: [histogramOf([1, 1, 2, 3]), histogramOf([4, 5]), histogramOf([1, 1, 1, 1, 1])],
      reported: { p50Ms: [17.5, 40, Number.NaN], p95Ms: null, p99Ms: null },
    });
  });

  test("keeps a nice width that is a multiple of its own", () => {
    expect(coarsen({ ...series, bucketMs: 10 * second }, 4).bucketMs).toBe(30 * second);
    expect(coarsen({ ...series, bucketMs: 7 * second }, 4).bucketMs).toBe(14 * second);
  });

  test("stays as it is when it fits", () => {
    expect(coarsen(series, 5)).toBe(series);
  });

  test("has at most the buckets asked for and the same total, whatever its width", () => {
    const width = fc.integer({ min: 1, max: 90 }).map((n) => n * second);
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1 }),
        width,
        fc.integer({ min: 1, max: 60 }),
        (counts, bucketMs, max) => {
          const coarse = coarsen(
            {
              bucketMs,
              counts,
              failures: counts.map(() => 0),
              sumMs: null,
              minMs: null,
              maxMs: null,
              bytes: null,
              users: null,
              histograms: null,
              reported: null,
            },
            max,
          );
          expect(coarse.counts.length).toBeLessThanOrEqual(max);
          expect(coarse.counts.reduce((a, b) => a + b, 0)).toBe(counts.reduce((a, b) => a + b, 0));
        },
      ),
    );
  });
});
