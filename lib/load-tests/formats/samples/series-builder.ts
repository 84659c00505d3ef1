import type { ParsedFigures, ParsedSeries } from "../../parsed-run.ts";
import { emptyHistogram, type Histogram } from "../../statistics/histogram.ts";
import { zeroIndex } from "./sample-groups.ts";

/** The sums of one time bucket; null where nothing in it tells the figure. */
export type BucketSums = {
  samples: number;
  failures: number;
  sumMs: number | null;
  minMs: number | null;
  maxMs: number | null;
  received: number | null;
  sent: number | null;
};

/** Puts grouped samples together into figures and their series; histogram buckets must come in ascending order. */
export class SeriesBuilder {
  private readonly series: ParsedSeries & {
    sumMs: number[];
    minMs: number[];
    maxMs: number[];
    histograms: Histogram[];
  };
  private readonly histogram: Histogram = emptyHistogram();
  private readonly received: number[];
  private readonly users: number[];
  private receivedBytes: number | null = null;
  private sentBytes: number | null = null;
  private hasUsers = false;

  constructor(bucketMs: number, length: number) {
    const list = (value: number) => new Array<number>(length).fill(value);
    this.received = list(0);
    this.users = list(Number.NaN);
    this.series = {
      bucketMs,
      counts: list(0),
      failures: list(0),
      sumMs: list(0),
      minMs: list(Number.NaN),
      maxMs: list(Number.NaN),
      bytes: null,
      users: null,
      histograms: Array.from({ length }, emptyHistogram),
      reported: null,
    };
  }

  addSums(slot: number, sums: BucketSums): void {
    const { counts, failures, sumMs, minMs, maxMs } = this.series;
    counts[slot] = sums.samples;
    failures[slot] = sums.failures;
    sumMs[slot] = sums.sumMs ?? 0;
    minMs[slot] = sums.minMs ?? Number.NaN;
    maxMs[slot] = sums.maxMs ?? Number.NaN;
    if (sums.received !== null) this.receivedBytes = (this.receivedBytes ?? 0) + sums.received;
    if (sums.sent !== null) this.sentBytes = (this.sentBytes ?? 0) + sums.sent;
    this.received[slot] = sums.received ?? 0;
  }

  addUsers(slot: number, users: number): void {
    this.hasUsers = true;
    this.users[slot] = users;
  }

  addHistogramBucket(slot: number, index: number, count: number): void {
    const histogram = this.series.histograms[slot];
    if (histogram) addTo(histogram, index, count);
    addTo(this.histogram, index, count);
  }

  maxUsers(): number | null {
    return this.hasUsers ? this.users.reduce((most, users) => (users > most ? users : most), 0) : null;
  }

  figures(): ParsedFigures {
    const { counts, failures, sumMs, minMs, maxMs } = this.series;
    const requests = sum(counts);
    const extreme = (values: number[], pick: (a: number, b: number) => number) =>
      requests === 0 ? null : values.filter((value) => !Number.isNaN(value)).reduce((a, b) => pick(a, b));
    return {
      requests,
      failures: sum(failures),
      minMs: extreme(minMs, Math.min),
      meanMs: requests === 0 ? null : sum(sumMs) / requests,
      maxMs: extreme(maxMs, Math.max),
      receivedBytes: this.receivedBytes,
      sentBytes: this.sentBytes,
      histogram: this.histogram,
      reported: [],
      series: {
        ...this.series,
        bytes: this.receivedBytes === null ? null : this.received,
        users: this.hasUsers ? this.users : null,
      },
    };
  }
}

/** Indexes come in ascending order, so that only the last can be met again. */
function addTo(histogram: Histogram, index: number, count: number): void {
  const last = histogram.indexes.length - 1;
  if (index === zeroIndex) histogram.zeros += count;
  else if (histogram.indexes[last] === index) histogram.counts[last] = (histogram.counts[last] ?? 0) + count;
  else {
    histogram.indexes.push(index);
    histogram.counts.push(count);
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
