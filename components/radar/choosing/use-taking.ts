"use client";

import { useState } from "react";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import {
  type Experiment,
  experimentFrom,
  isOtherThan,
  type OwnTactic,
  placeOfTaken,
} from "#lib/radar/choosing/taking.ts";
import { isInHand, type TacticPlace } from "#lib/radar/places/place.ts";

type Start = {
  buyIn: readonly BuyIn[];
  own: readonly OwnTactic[];
  preselected: readonly string[];
  /** Days as `2026-12-19`. */
  usualEnd: string;
  today: string;
};

/** What of a ballot is taken, and with which experiment; both change as somebody types. */
export function useTaking({ buyIn, own, preselected, ...begins }: Start) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(preselected));
  const [typed, setTyped] = useState<ReadonlyMap<string, Partial<Experiment>>>(new Map());
  const ownOf = (slug: string) => own.find((tactic) => tactic.slug === slug);
  const placeOf = (slug: string): TacticPlace | null => ownOf(slug)?.place ?? null;
  const experimentOf = (slug: string, changes = typed.get(slug)): Experiment =>
    experimentFrom(changes ?? {}, ownOf(slug) ?? null, begins);
  return {
    /** In the order in which they are wanted. */
    taken: buyIn.map(({ slug }) => slug).filter((slug) => chosen.has(slug)),
    inHand: own.filter(({ place }) => isInHand(place)),
    isTaken: (slug: string) => chosen.has(slug),
    toggle: (slug: string) =>
      setChosen(new Set(chosen.has(slug) ? [...chosen].filter((one) => one !== slug) : [...chosen, slug])),
    placeOf,
    experimentOf,
    /** Whether somebody typed something else than what the tactic has: the rest is not sent, as it may have changed meanwhile. */
    isTyped: (slug: string, fact: keyof Experiment) =>
      isOtherThan(experimentOf(slug, {}), { [fact]: typed.get(slug)?.[fact] }),
    /** Whether anything is typed, also of what is not taken any more. */
    isFilled: [...typed].some(([slug, facts]) => isOtherThan(experimentOf(slug, {}), facts)),
    change: (slug: string, facts: Partial<Experiment>) =>
      setTyped(new Map([...typed, [slug, { ...typed.get(slug), ...facts }]])),
    /** Whether it takes one of the five places. */
    goesInHand: (slug: string) => isInHand(placeOfTaken(placeOf(slug), experimentOf(slug))),
  };
}
