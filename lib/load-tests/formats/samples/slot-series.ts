import type { ParsedFigures, ParsedSeries } from "../../parsed-run.ts";
import { bucketIndex, emptyHistogram, type Histogram, mergeHistograms } from "../../statistics/histogram.ts";

const second = 1000;
const hour = 3600 * second;

/** Each width divides the next, so that slots can be joined while the run's length is not known yet. */
const widthsMs = [
  ...[1, 5, 10, 30, 60, 300, 600, 1800].map((n) => n * second),
  ...[1, 6, 12, 24, 24 * 7].map((n) => n * hour),
];

/** The time slots of a run that is still being read: as narrow as `maxSlots` of them can cover all times seen. */
export class SlotGrid {
  widthMs = second;
  private firstMs = Number.POSITIVE_INFINITY;
  private lastMs = Number.NEGATIVE_INFINITY;
  private readonly maxSlots: number;

  constructor(maxSlots: number) {
    this.maxSlots = maxSlots;
  }

  include(timeMs: number): void {
    if (timeMs >= this.firstMs && timeMs <= this.lastMs) return;
    this.firstMs = Math.min(this.firstMs, timeMs);
    this.lastMs = Math.max(this.lastMs, timeMs);
    while (this.length > this.maxSlots)
      this.widthMs = widthsMs.find((width) => width > this.widthMs) ?? this.widthMs * 2;
  }

  slotOf(timeMs: number): number {
    return Math.floor(timeMs / this.widthMs);
  }

  get firstSlot(): number {
    return this.slotOf(this.firstMs);
  }

  get length(): number {
    return this.firstMs > this.lastMs ? 0 : this.slotOf(this.lastMs) - this.firstSlot + 1;
  }
}

type Slot = {
  count: number;
  failures: number;
  sumMs: number;
  minMs: number;
  maxMs: number;
  zeros: number;
  /** How many samples each histogram bucket from 0 (1 ms) up has. */
  buckets: Uint32Array;
};

/** The samples of one label, or of the whole run, by time slot; times are whole ms. */
export class SlotSeries {
  private slots = new Map<number, Slot>();
  private widthMs: number;
  private readonly grid: SlotGrid;

  constructor(grid: SlotGrid) {
    this.grid = grid;
    this.widthMs = grid.widthMs;
  }

  add(timeMs: number, ms: number, isFailed: boolean): void {
    if (this.widthMs !== this.grid.widthMs) this.rejoin();
    const slot = slotIn(this.slots, this.grid.slotOf(timeMs));
    slot.count += 1;
    if (isFailed) slot.failures += 1;
    slot.sumMs += ms;
    if (ms < slot.minMs) slot.minMs = ms;
    if (ms > slot.maxMs) slot.maxMs = ms;
    if (ms < 1) slot.zeros += 1;
    else increase(slot, indexOf(ms), 1);
  }

  figures(): ParsedFigures {
    this.rejoin();
    const all = [...this.slots.values()];
    const requests = sum(all.map(({ count }) => count));
    const series = this.series();
    return {
      requests,
      failures: sum(all.map(({ failures }) => failures)),
      minMs: requests === 0 ? null : all.reduce((least, { minMs }) => Math.min(least, minMs), Number.POSITIVE_INFINITY),
      meanMs: requests === 0 ? null : sum(all.map(({ sumMs }) => sumMs)) / requests,
      maxMs: requests === 0 ? null : all.reduce((most, { maxMs }) => Math.max(most, maxMs), 0),
      receivedBytes: null,
      sentBytes: null,
      histogram: mergeHistograms(series.histograms),
      reported: [],
      series,
    };
  }

  private series(): ParsedSeries & { histograms: Histogram[] } {
    const slots = Array.from({ length: this.grid.length }, (_, k) => this.slots.get(this.grid.firstSlot + k));
    return {
      bucketMs: this.grid.widthMs,
      counts: slots.map((slot) => slot?.count ?? 0),
      failures: slots.map((slot) => slot?.failures ?? 0),
      sumMs: slots.map((slot) => slot?.sumMs ?? 0),
      minMs: slots.map((slot) => slot?.minMs ?? Number.NaN),
      maxMs: slots.map((slot) => slot?.maxMs ?? Number.NaN),
      bytes: null,
      users: null,
      histograms: slots.map((slot) => (slot ? histogramOf(slot) : emptyHistogram())),
      reported: null,
    };
  }

  private rejoin(): void {
    if (this.widthMs === this.grid.widthMs) return;
    const factor = this.grid.widthMs / this.widthMs;
    const joined = new Map<number, Slot>();
    for (const [at, slot] of this.slots) addSlot(slotIn(joined, Math.floor(at / factor)), slot);
    this.slots = joined;
    this.widthMs = this.grid.widthMs;
  }
}

function slotIn(slots: Map<number, Slot>, at: number): Slot {
  const known = slots.get(at);
  if (known) return known;
  const minMs = Number.POSITIVE_INFINITY;
  const slot = { count: 0, failures: 0, sumMs: 0, minMs, maxMs: 0, zeros: 0, buckets: new Uint32Array(0) };
  slots.set(at, slot);
  return slot;
}

function addSlot(to: Slot, from: Slot): void {
  to.count += from.count;
  to.failures += from.failures;
  to.sumMs += from.sumMs;
  to.minMs = Math.min(to.minMs, from.minMs);
  to.maxMs = Math.max(to.maxMs, from.maxMs);
  to.zeros += from.zeros;
  for (const [index, count] of from.buckets.entries()) if (count > 0) increase(to, index, count);
}

function increase(slot: Slot, index: number, by: number): void {
  if (index >= slot.buckets.length) {
    const wider = new Uint32Array(index + 32);
    wider.set(slot.buckets);
    slot.buckets = wider;
  }
  slot.buckets[index] = (slot.buckets[index] ?? 0) + by;
}

function histogramOf({ zeros, buckets }: Slot): Histogram {
  const histogram: Histogram = { ...emptyHistogram(), zeros };
  for (const [index, count] of buckets.entries()) {
    if (count === 0) continue;
    histogram.indexes.push(index);
    histogram.counts.push(count);
  }
  return histogram;
}

const knownIndexes = Int16Array.from({ length: 65_536 }, (_, ms) => (ms === 0 ? 0 : bucketIndex(ms)));

function indexOf(ms: number): number {
  return knownIndexes[ms] ?? bucketIndex(ms);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
