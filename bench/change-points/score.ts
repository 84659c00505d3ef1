import type { LabelledSeries } from "./corpus.ts";

/** A change point that a detector told of, with the run that made it. */
export type Alarm = { index: number; foundAt: number };

/** What a detector made of many series. */
export type Score = {
  hits: number;
  truths: number;
  falseAlarms: number;
  runs: number;
  /** Runs from the change to its alarm. */
  delays: number[];
};

const nearBy = 5;

/** Counts alarms within five runs of a change, or within a drift, as hits; what hits nothing is false. */
export function scoreOf(series: readonly LabelledSeries[], detect: (values: readonly number[]) => Alarm[]): Score {
  const score: Score = { hits: 0, truths: 0, falseAlarms: 0, runs: 0, delays: [] };
  for (const one of series) addTo(score, one, detect(one.values));
  return score;
}

function addTo(score: Score, { values, changes, drifts }: LabelledSeries, alarms: readonly Alarm[]): void {
  const used = new Set<Alarm>();
  const free = (from: number, to: number) =>
    alarms.filter((alarm) => !used.has(alarm) && alarm.index >= from && alarm.index <= to);
  function hit(since: number, told: readonly Alarm[]) {
    const [first] = told;
    if (!first) return;
    score.hits += 1;
    score.delays.push(first.foundAt - since);
    for (const alarm of told) used.add(alarm);
  }
  for (const change of changes) hit(change, free(change - nearBy, change + nearBy).slice(0, 1));
  for (const [from, to] of drifts) hit(from, free(from - nearBy, to + nearBy));
  score.truths += changes.length + drifts.length;
  score.falseAlarms += alarms.length - used.size;
  score.runs += values.length;
}

export function precisionOf({ hits, falseAlarms }: Score): number {
  return hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
}

/** NaN where there is nothing to find. */
export function recallOf({ hits, truths }: Score): number {
  return hits / truths;
}

/** The harmonic mean of precision and recall; NaN where there is nothing to find. */
export function f1Of(score: Score): number {
  return (2 * score.hits) / (score.truths === 0 ? Number.NaN : score.hits + score.falseAlarms + score.truths);
}

export function falseAlarmsIn1000({ falseAlarms, runs }: Score): number {
  return (falseAlarms / runs) * 1000;
}

export function medianDelay({ delays }: Score): number {
  return delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)] ?? Number.NaN;
}

export function sumOf(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    hits: sum(({ hits }) => hits),
    truths: sum(({ truths }) => truths),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    runs: sum(({ runs }) => runs),
    delays: scores.flatMap(({ delays }) => delays),
  };
}
