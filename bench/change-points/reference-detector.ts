import { studentTTwoSided } from "#lib/load-tests/statistics/student-t.ts";
import type { Alarm } from "./score.ts";

const window = 50;
const mostP = 0.001;
const leastSide = 2;

/**
 * What we compare with: E-divisive means (Matteson & James 2014, α = 1) over the last fifty runs, each split kept when
 * Student's t-test gives p < 0.001, the weakest dropped first as in Fleming et al. 2023 (“Hunter”). Asked anew with every
 * run; a place within five of one that was told before is the same.
 */
export function referenceAlarms(values: readonly number[]): Alarm[] {
  const alarms: Alarm[] = [];
  for (let at = 2 * leastSide; at < values.length; at += 1) {
    const first = Math.max(0, at - window + 1);
    const recent = values.slice(first, at + 1);
    for (const place of significant(
      recent,
      splits(recent, 0, recent.length).toSorted((a, b) => a - b),
    )) {
      const index = first + place;
      if (!alarms.some((alarm) => Math.abs(alarm.index - index) <= 5)) alarms.push({ index, foundAt: at });
    }
  }
  return alarms;
}

function splits(values: readonly number[], from: number, to: number): number[] {
  const place = bestSplit(values.slice(from, to));
  if (place === null) return [];
  const at = from + place;
  if (pValue(values.slice(from, at), values.slice(at, to)) >= mostP) return [];
  return [at, ...splits(values, from, at), ...splits(values, at, to)];
}

/** The place with the largest energy distance between the sides. */
function bestSplit(values: readonly number[]): number | null {
  const count = values.length;
  if (count < 2 * leastSide) return null;
  let best: { place: number; energy: number } | null = null;
  let [between, left, right] = [0, 0, distances(values)];
  for (const [index, value] of values.entries()) {
    const toLeft = distanceTo(value, values.slice(0, index));
    const toRight = distanceTo(value, values.slice(index + 1));
    between += toRight - toLeft;
    left += toLeft;
    right -= toRight;
    const before = index + 1;
    const after = count - before;
    if (before < leastSide || after < leastSide) continue;
    const mean = (2 * between) / (before * after);
    const within = (2 * left) / (before * (before - 1)) + (2 * right) / (after * (after - 1));
    const energy = ((before * after) / count) * (mean - within);
    if (energy > (best?.energy ?? -Infinity)) best = { place: before, energy };
  }
  return best?.place ?? null;
}

function distances(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + distanceTo(value, values.slice(index + 1)), 0);
}

function distanceTo(value: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + Math.abs(other - value), 0);
}

/** Drops the weakest place until all that are left are significant between their neighbours. */
function significant(values: readonly number[], places: readonly number[]): readonly number[] {
  const pValues = places.map((place, index) =>
    pValue(values.slice(places[index - 1] ?? 0, place), values.slice(place, places[index + 1] ?? values.length)),
  );
  const weakest = Math.max(...pValues);
  if (!(weakest >= mostP)) return places;
  return significant(values, places.toSpliced(pValues.indexOf(weakest), 1));
}

function pValue(before: readonly number[], after: readonly number[]): number {
  const degrees = before.length + after.length - 2;
  if (degrees < 1) return 1;
  const error = Math.sqrt(((squares(before) + squares(after)) / degrees) * (1 / before.length + 1 / after.length));
  return studentTTwoSided(Math.abs(mean(before) - mean(after)) / (error + Number.MIN_VALUE), degrees);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
