import type { TacticPlace } from "../places/place.ts";

/** How many people said how often they practise a tactic. */
export type CheckInCounts = { never: number; sometimes: number; usually: number };

/** Of a single answer nothing follows, unless nobody else is in the team. */
const fewestAnswers = 2;

/** What a proposal follows from. */
export type CheckInFacts = {
  place: TacticPlace;
  counts: CheckInCounts;
  /** What was said at the review before; null: it was no check-in, or there was none. */
  before: CheckInCounts | null;
  /** How many people are in the team. */
  people: number;
  /** Whether it has an owner, a hypothesis and an end that is not past: without them nothing is tried. */
  hasExperiment: boolean;
};

/**
 * Where a check-in would have a tactic: one ring inwards when two thirds or more practise it usually, one outwards when as many never do, else
 * where it stands. A habit takes two reviews running; what would be tried again is only considered where no experiment runs.
 * @returns null: too few answered, or nobody practises what stands there
 */
export function proposePlace({ place, counts, before, people, hasExperiment }: CheckInFacts): TacticPlace | null {
  const inner = inwards[place];
  const outer = outwards[place];
  if (inner === undefined || outer === undefined || answersOf(counts) < Math.min(fewestAnswers, people)) return null;
  if (isMostly("never", counts)) return outer === "trying" && !hasExperiment ? "considering" : outer;
  if (!isMostly("usually", counts)) return place;
  const isFirstTime = before === null || !isMostly("usually", before);
  return inner === "habit" && isFirstTime ? place : inner;
}

type Checked = Partial<Record<TacticPlace, TacticPlace>>;
const inwards: Checked = { trying: "practising", practising: "habit", habit: "habit" };
const outwards: Checked = { trying: "considering", practising: "trying", habit: "practising" };

export function answersOf({ never, sometimes, usually }: CheckInCounts): number {
  return never + sometimes + usually;
}

function isMostly(what: keyof CheckInCounts, counts: CheckInCounts): boolean {
  const all = answersOf(counts);
  return all > 0 && counts[what] * 3 >= all * 2;
}
