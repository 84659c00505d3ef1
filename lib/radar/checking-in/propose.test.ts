import fc from "fast-check";
import { expect, test } from "vitest";
import { places, type TacticPlace } from "../places/place.ts";
import { type CheckInCounts, proposePlace } from "./propose.ts";

const counts = (never: number, sometimes: number, usually: number): CheckInCounts => ({ never, sometimes, usually });
const usual = counts(0, 0, 3);

test.each<[TacticPlace, CheckInCounts, CheckInCounts | null, TacticPlace | null]>([
  ["trying", counts(0, 1, 2), null, "practising"],
  ["trying", counts(0, 2, 3), null, "trying"],
  ["trying", counts(2, 1, 0), null, "considering"],
  ["trying", counts(1, 1, 1), null, "trying"],
  ["practising", counts(0, 1, 2), null, "practising"],
  ["practising", counts(0, 1, 2), counts(0, 2, 1), "practising"],
  ["practising", counts(0, 1, 2), usual, "habit"],
  ["practising", counts(2, 0, 1), usual, "trying"],
  ["habit", usual, usual, "habit"],
  ["habit", counts(0, 3, 0), usual, "habit"],
  ["habit", counts(4, 0, 2), usual, "practising"],
  ["considering", usual, null, null],
  ["paused", usual, null, null],
  ["dropped", usual, null, null],
  ["trying", counts(0, 0, 1), null, null],
  ["trying", counts(0, 0, 0), null, null],
])("what stands in %s, of which they say %o after %o, is proposed for %s", (place, said, before, proposed) => {
  const facts = { place, counts: said, before, people: 6, hasExperiment: true };
  expect(proposePlace(facts)).toBe(proposed);
});

test("where one person is the whole team, their answer counts", () => {
  const alone = { place: "trying", before: null, people: 1, hasExperiment: true } as const;
  expect(proposePlace({ ...alone, counts: counts(0, 0, 1) })).toBe("practising");
  expect(proposePlace({ ...alone, counts: counts(0, 0, 0) })).toBeNull();
});

test.each<[TacticPlace, TacticPlace]>([
  ["practising", "considering"],
  ["trying", "considering"],
  ["habit", "practising"],
])("what stands in %s, is never practised and is no running experiment, is proposed for %s", (place, proposed) => {
  const facts = { place, counts: counts(2, 0, 0), before: null, people: 6, hasExperiment: false };
  expect(proposePlace(facts)).toBe(proposed);
});

const some = fc.nat(20);
const anyCounts = fc.record({ never: some, sometimes: some, usually: some });

test("a check-in moves nothing by more than one ring, never into the tray, and inwards only what most practise usually", () => {
  const rings: readonly TacticPlace[] = ["habit", "practising", "trying", "considering"];
  fc.assert(
    fc.property(fc.constantFrom(...places), anyCounts, fc.option(anyCounts), (place, said, before) => {
      const proposed = proposePlace({ place, counts: said, before, people: 6, hasExperiment: true });
      if (proposed === null) return;
      const step = rings.indexOf(place) - rings.indexOf(proposed);
      expect(Math.abs(step)).toBeLessThanOrEqual(1);
      expect(rings).toContain(proposed);
      if (step > 0) expect(said.usually).toBeGreaterThan(said.never + said.sometimes);
      if (step < 0) expect(said.never).toBeGreaterThan(said.usually + said.sometimes);
    }),
  );
});
