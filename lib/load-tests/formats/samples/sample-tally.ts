import { limits, otherLabel, type ParsedFigures, type ParsedLabel } from "../../parsed-run.ts";
import { coarsen } from "../figures/buckets.ts";
import { mergeFigures } from "../figures/merge-figures.ts";
import { topLabels } from "../figures/top-labels.ts";
import { detachedText } from "../text/detached-text.ts";
import { ErrorTally } from "./error-tally.ts";
import { SlotGrid, SlotSeries } from "./slot-series.ts";
import { longestRunMs } from "./time-window.ts";

/** A label that samples are counted for. A composite one stands for others, so it is no part of the run's figures. */
export type TalliedLabel = { name: string; isComposite: boolean; series: SlotSeries };

/** Labels that are told apart while a file is read; samples of all further ones are counted together. */
export const maxLabels = 4 * limits.labels;

/** Counts samples that come one by one, in a memory that depends on the number of labels and not on that of samples. */
export class SampleTally {
  readonly errors = new ErrorTally();
  /** The slots of the whole run. */
  readonly grid = new SlotGrid(2 * limits.runBuckets);
  beginMs = Number.POSITIVE_INFINITY;
  endMs = Number.NEGATIVE_INFINITY;
  samples = 0;
  private readonly labelGrid = new SlotGrid(2 * limits.labelBuckets);
  private readonly whole = new SlotSeries(this.grid);
  private readonly labels = new Map<string, TalliedLabel>();
  private readonly composites = new Map<string, TalliedLabel>();
  private readonly rest: TalliedLabel = { name: "", isComposite: false, series: new SlotSeries(this.labelGrid) };
  private readonly restOfComposites: TalliedLabel = { ...this.rest, isComposite: true };

  /** Whether there were more labels than are told apart. */
  hasMoreLabels = false;

  label(name: string, isComposite = false): TalliedLabel {
    const named = isComposite ? this.composites : this.labels;
    const cut = name.length > limits.labelLength ? name.slice(0, limits.labelLength) : name;
    const known = named.get(cut);
    if (known) return known;
    if (this.labels.size + this.composites.size >= maxLabels) {
      this.hasMoreLabels = true;
      return isComposite ? this.restOfComposites : this.rest;
    }
    const own = detachedText(cut, limits.labelLength);
    const label = { name: own, isComposite, series: new SlotSeries(this.labelGrid) };
    named.set(own, label);
    return label;
  }

  /** Widens the run to this span, epoch ms; false when that would make it longer than any run is. */
  span(beginMs: number, endMs: number): boolean {
    if (beginMs >= this.beginMs && endMs <= this.endMs) return true;
    const begin = Math.min(this.beginMs, beginMs);
    const end = Math.max(this.endMs, endMs);
    if (end - begin > longestRunMs) return false;
    this.beginMs = begin;
    this.endMs = end;
    for (const grid of [this.grid, this.labelGrid]) {
      grid.include(begin);
      grid.include(end);
    }
    return true;
  }

  /** Counts a sample within the span, in the slot of its start; `ms` is a whole number. */
  add({ isComposite, series }: TalliedLabel, startMs: number, ms: number, isFailed: boolean): void {
    series.add(startMs, ms, isFailed);
    if (isComposite) return;
    this.samples += 1;
    this.whole.add(startMs, ms, isFailed);
  }

  /** The run's figures, with the most users of each slot where they are known. */
  wholeFigures(users: number[] | null): ParsedFigures {
    const figures = this.whole.figures();
    return { ...figures, series: figures.series && coarsen({ ...figures.series, users }, limits.runBuckets) };
  }

  /** The busiest labels; a composite one that is called like a label is marked by `compositeMark`: " (group)". */
  labelFigures(compositeMark: string): ParsedLabel[] {
    const labels = topLabels([
      ...[...this.labels.values()].map(({ name, series }) => parsedLabel(name, series)),
      ...[...this.composites.values()].map(({ name, series }) =>
        parsedLabel(this.labels.has(name) ? `${name}${compositeMark}` : name, series),
      ),
    ]);
    const rest = parsedLabel("", this.rest.series);
    if (rest.requests === 0) return labels;
    const kept = labels.slice(0, limits.labels);
    const others = [...labels.slice(limits.labels), rest];
    // Of those that were not told apart, one at least.
    const count = this.labels.size + this.composites.size - kept.length + 1;
    return [...kept, { ...mergeFigures(others), label: otherLabel(count) }];
  }
}

function parsedLabel(label: string, series: SlotSeries): ParsedLabel {
  const figures = series.figures();
  return { ...figures, label, series: figures.series && coarsen(figures.series, limits.labelBuckets) };
}
