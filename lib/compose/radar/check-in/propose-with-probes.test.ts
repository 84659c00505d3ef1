import { expect, test } from "vitest";
import type { CheckInCounts } from "#lib/radar/checking-in/propose.ts";
import type { TacticPlace } from "#lib/radar/places/place.ts";
import type { EvidenceVerdict } from "#lib/team-test/evidence/evidence.ts";
import { proposeWithProbes } from "./propose-with-probes.ts";

const usual: CheckInCounts = { never: 0, sometimes: 0, usually: 3 };
const never: CheckInCounts = { never: 3, sometimes: 0, usually: 0 };
const why = "Usually, twice running; but the probe of “Own environment” says otherwise: None did.";

test.each<[TacticPlace, CheckInCounts, CheckInCounts | null, EvidenceVerdict | null, TacticPlace | null, string]>([
  ["practising", usual, usual, null, "habit", ""],
  ["practising", usual, usual, "supports", "habit", ""],
  ["practising", usual, usual, "no_data", "habit", ""],
  ["practising", usual, usual, "stale", "habit", ""],
  ["practising", usual, usual, "contradicts", "practising", why],
  ["practising", usual, null, "contradicts", "practising", ""],
  ["practising", never, usual, "contradicts", "trying", ""],
  ["trying", usual, usual, "contradicts", "practising", ""],
  ["habit", usual, usual, "contradicts", "habit", ""],
  ["considering", usual, usual, "contradicts", null, ""],
])(
  "what stands in %s, said %o after %o with a probe that finds %s, is proposed for %s",
  (place, counts, before, verdict, proposed, note) => {
    const probes = verdict ? [{ question: "Own environment", verdict, sentence: "None did." }] : [];
    const facts = { place, counts, before, people: 6, hasExperiment: true };
    expect(proposeWithProbes(facts, probes)).toEqual({ proposed, note });
  },
);
