"use client";

import { useState } from "react";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import { type Experiment, type OwnTactic, placeOfTaken } from "#lib/radar/choosing/taking.ts";
import { isInHand, type TacticPlace } from "#lib/radar/places/place.ts";

type Start = {
  buyIn: readonly BuyIn[];
  own: readonly OwnTactic[];
  preselected: readonly string[];
  usualEnd: string;
};

/** What of a ballot is taken, and with which experiment; both change as somebody types. */
export function useTaking({ buyIn, own, preselected, usualEnd }: Start) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(preselected));
  const [typed, setTyped] = useState<ReadonlyMap<string, Experiment>>(new Map());
  const ownOf = (slug: string) => own.find((tactic) => tactic.slug === slug);
  const placeOf = (slug: string): TacticPlace | null => ownOf(slug)?.place ?? null;
  const experimentOf = (slug: string): Experiment => typed.get(slug) ?? startOf(ownOf(slug), usualEnd);
  return {
    /** In the order in which they are wanted. */
    taken: buyIn.map(({ slug }) => slug).filter((slug) => chosen.has(slug)),
    inHand: own.filter(({ place }) => isInHand(place)),
    isTaken: (slug: string) => chosen.has(slug),
    toggle: (slug: string) =>
      setChosen(new Set(chosen.has(slug) ? [...chosen].filter((one) => one !== slug) : [...chosen, slug])),
    placeOf,
    experimentOf,
    change: (slug: string, facts: Partial<Experiment>) =>
      setTyped(new Map([...typed, [slug, { ...experimentOf(slug), ...facts }]])),
    /** Whether it takes one of the five places. */
    goesInHand: (slug: string) => isInHand(placeOfTaken(placeOf(slug), experimentOf(slug))),
  };
}

/** What the tactic has so far; the experiment begins now. */
function startOf(own: OwnTactic | undefined, usualEnd: string): Experiment {
  const { ownerId = null, hypothesis = "" } = own ?? {};
  return { ownerId, hypothesis, endsOn: usualEnd };
}
