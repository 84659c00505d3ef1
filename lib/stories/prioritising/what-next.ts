import { numberText } from "#lib/shared/number-text.ts";
import { dayOf } from "../fields/fact-text.ts";
import { type AxisInputs, type AxisName, axes, axisNames, boundsOf, lacksOf } from "./axis.ts";
import { isSetting } from "./cost-of-delay.ts";
import type { ScoreSettings } from "./score.ts";
import { type Bounds, beats, undominated } from "./undominated.ts";

/** A story that could be done next: framed or sized. `deadline` is a day; `createdAt` an ISO time. */
export type Candidate = {
  key: string;
  title: string;
  state: "framed" | "sized";
  service: string | null;
  deadline: string | null;
  createdAt: string;
  inputs: AxisInputs;
};

/** What there is to do it with: each of `people` has `hours` a week, for so many weeks. */
export type Capacity = { hours: number; people: number; weeks: number };

export type WhatNextQuestion = {
  capacity: Capacity;
  axes: readonly AxisName[];
  settings: ScoreSettings;
  today: string;
};

/**
 * A story that is proposed, and why. `knockedOutBy` says what another one would have to be at the worst, on every axis and more on one, to
 * beat it: as much as this one is at the best, in the axis's unit.
 */
export type Proposal = {
  candidate: Candidate;
  reasons: string[];
  knockedOutBy: { axis: AxisName; value: number }[];
  /** Its most does not fit into the capacity, though what is likely does. */
  mayNotFit: boolean;
};

/** A story that cannot be compared yet, and how long it takes to find out at most: 0 where only a setting lacks. */
export type WorthTimebox = { candidate: Candidate; lacks: string[]; minutes: number };

export type WhatNext = {
  /** In hours. */
  capacity: number;
  /** At most five, the earliest deadline first, then the oldest: no order of worth. */
  proposals: Proposal[];
  /** How many more were undominated and fit. */
  others: number;
  /** Undominated, but more than there is time for. */
  tooLarge: Candidate[];
  /** How many stories were beaten. */
  beaten: number;
  worthTimebox: WorthTimebox[];
  /** Of how many stories an axis is unknown, chosen or not. */
  unknownOn: Record<AxisName, number>;
  /** Where more is unknown than known: the timebox that costs least. */
  cheapest: WorthTimebox | null;
};

const mostProposals = 5;
const minutesToAsk = 30;
const minutesToSize = 120;

/**
 * What to do next: the stories that no other beats on the chosen axes and that fit. It never ranks them: "you will never establish a total ordering"
 * (seed 003). Stories with an unknown on an axis are never counted as zero, they stand apart.
 */
export function whatNext(candidates: readonly Candidate[], question: WhatNextQuestion): WhatNext {
  const { axes: chosen, settings } = question;
  const capacity = question.capacity.hours * question.capacity.people * question.capacity.weeks;
  const all = candidates.map((candidate) => ({ candidate, bounds: boundsOf(chosen, candidate.inputs, settings) }));
  const isKnown = ({ candidate, bounds }: (typeof all)[number]) =>
    candidate.inputs.effort !== null && !bounds.includes(null);
  const known = all.filter(isKnown);
  const best = undominated(known).toSorted((a, b) => byDeadline(a.candidate, b.candidate));
  const fitting = best.filter(({ candidate }) => (candidate.inputs.effort?.likely ?? 0) <= capacity);
  const worthTimebox = all
    .filter((item) => !isKnown(item))
    .map(({ candidate }) => worthOf(candidate, chosen, settings))
    .toSorted((a, b) => byDeadline(a.candidate, b.candidate));
  return {
    capacity,
    proposals: fitting.slice(0, mostProposals).map((item) => ({
      candidate: item.candidate,
      reasons: reasonsFor(item, { known, best, question }),
      knockedOutBy: chosen.map((axis, index) => ({ axis, value: Math.abs(item.bounds[index]?.best ?? 0) })),
      mayNotFit: (item.candidate.inputs.effort?.high ?? 0) > capacity,
    })),
    others: Math.max(0, fitting.length - mostProposals),
    tooLarge: best.filter((item) => !fitting.includes(item)).map(({ candidate }) => candidate),
    beaten: known.length - best.length,
    worthTimebox,
    unknownOn: countUnknown(candidates, settings),
    cheapest: worthTimebox.length > best.length ? cheapestOf(worthTimebox) : null,
  };
}

function countUnknown(candidates: readonly Candidate[], settings: ScoreSettings): Record<AxisName, number> {
  const count = (name: AxisName) =>
    candidates.filter(({ inputs }) => axes[name].score(inputs, settings).kind === "unknown").length;
  return Object.fromEntries(axisNames.map((name) => [name, count(name)])) as Record<AxisName, number>;
}

function cheapestOf(worthTimebox: readonly WorthTimebox[]): WorthTimebox | null {
  const toFindOut = worthTimebox.filter(({ minutes }) => minutes > 0);
  return toFindOut.toSorted((a, b) => a.minutes - b.minutes)[0] ?? null;
}

/** The earliest deadline first, none last; then the oldest. */
function byDeadline(a: Candidate, b: Candidate): number {
  const none = "9999-12-31";
  return (a.deadline ?? none).localeCompare(b.deadline ?? none) || a.createdAt.localeCompare(b.createdAt);
}

function worthOf(candidate: Candidate, chosen: readonly AxisName[], settings: ScoreSettings): WorthTimebox {
  const lacks = new Set(lacksOf(chosen, candidate.inputs, settings));
  if (candidate.inputs.effort === null) lacks.add("effort");
  const asked = [...lacks].filter((lack) => lack !== "effort" && !isSetting(lack)).length;
  return { candidate, lacks: [...lacks], minutes: asked * minutesToAsk + (lacks.has("effort") ? minutesToSize : 0) };
}

type Item = { candidate: Candidate; bounds: Bounds };
type Around = { known: readonly Item[]; best: readonly Item[]; question: WhatNextQuestion };

/** Why a story stands among those that no other beats: its deadline, where it may be ahead of the others there, and what it beats itself. */
function reasonsFor(item: Item, { known, best, question: { axes: chosen, capacity, today } }: Around): string[] {
  const rivals = best.filter((other) => other !== item);
  const ahead = chosen.flatMap((name, axis) => {
    const own = item.bounds[axis]?.best ?? 0;
    const isAhead = rivals.length > 0 && rivals.every((other) => own > (other.bounds[axis]?.best ?? 0));
    return isAhead
      ? [`${axes[name].isLessBetter ? "at best the fewest" : "at best the most"} ${axes[name].label}`]
      : [];
  });
  const beaten = known.filter((other) => beats(item.bounds, other.bounds)).length;
  return [
    ...deadlineReason(item.candidate.deadline, { today, weeks: capacity.weeks }),
    ...ahead,
    ...(beaten > 0 ? [`surely better than ${beaten === 1 ? "one other" : `${beaten} others`}`] : []),
    known.length === 1 ? "there is no other to compare with" : "no other is surely better",
  ];
}

function deadlineReason(deadline: string | null, { today, weeks }: { today: string; weeks: number }): string[] {
  if (deadline === null) return [];
  const now = Date.parse(today);
  const day = dayOf(deadline, now);
  if (deadline < today) return [`its deadline was ${day}`];
  const isWithin = Date.parse(deadline) - now <= weeks * 7 * 24 * 3_600_000;
  return [
    `its deadline is ${day}${isWithin ? `, within ${weeks === 1 ? "the week" : `the ${numberText(weeks)} weeks`}` : ""}`,
  ];
}
