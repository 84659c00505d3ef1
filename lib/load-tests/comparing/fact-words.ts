import { listText } from "#lib/shared/list-text.ts";
import type { DifferingFact } from "./differing-facts.ts";

const mostFacts = 4;
const mostNamed = 3;
const longest = 32;

/** Of two runs: "workers 4 → 8, revision a1b2 → c3d4 and 2 more differences". */
export function factChanges(facts: readonly DifferingFact[]): string {
  const told = toldFacts(facts);
  const changes = told
    .slice(0, mostFacts)
    .map(({ name, short, values }) => `${short} ${values.map((value) => factText(name, value)).join(" → ")}`);
  const left = told.length - mostFacts;
  return left > 0
    ? `${changes.join(", ")} and ${left} more ${left === 1 ? "difference" : "differences"}`
    : changes.join(", ");
}

/** Of more: "they differ in version, workers and 2 more facts"; the table tells their values. */
export function factNames(facts: readonly DifferingFact[]): string {
  const told = toldFacts(facts).map(({ short }) => short);
  if (told.length === 0) return "";
  const left = told.length - mostNamed;
  return `they differ in ${listText(left > 1 ? [...told.slice(0, mostNamed), `${left} more facts`] : told)}`;
}

function toldFacts(facts: readonly DifferingFact[]): DifferingFact[] {
  return facts.filter(({ name }) => name !== "percentiles");
}

function factText(name: string, value: string | null): string {
  if (value === null) return "unknown";
  if (name === "revision") return value.slice(0, 8);
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}
