import { expect, test } from "vitest";
import { isRevealed, mayAgree, modes, type Phase, phaseAfter, phases, phasesOf } from "./phase.ts";

test.each(modes)("a %s round goes through its phases once, never back, and ends closed", (mode) => {
  const seen: Phase[] = [];
  for (let phase: Phase | null = phasesOf(mode)[0] ?? null; phase; phase = phaseAfter(mode, phase)) seen.push(phase);
  expect(seen).toEqual(phasesOf(mode));
  expect(seen.at(-1)).toBe("closed");
  const places = seen.map((phase) => phases.indexOf(phase));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("answers can be seen from the reveal on", () => {
  expect(phases.filter(isRevealed)).toEqual(["reveal", "discuss", "agree", "actions", "closed"]);
  expect(phases.filter(mayAgree)).toEqual(["discuss", "agree", "actions"]);
});
