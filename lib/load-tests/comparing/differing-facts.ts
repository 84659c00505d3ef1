import { numberText } from "#lib/shared/number-text.ts";
import type { ComparedFacts } from "./compared-run.ts";

/** Something that the runs differ in: "config.workers" was 4, then 8. Null: not told. */
export type DifferingFact = { name: string; short: string; values: (string | null)[] };

const precisionWords = {
  computed: "from every request",
  histogram: "from the tool's histogram",
  reported: "as the tool reported",
};

/** What was not the same in all of these runs: what people set first, then where and by what it was measured. */
export function differingFacts(runs: readonly ComparedFacts[]): DifferingFact[] {
  const keyed = (kind: "config" | "tags", prefix: string) =>
    [...new Set(runs.flatMap((run) => Object.keys(run[kind])))]
      .toSorted((a, b) => a.localeCompare(b, "en"))
      .map((key) => ({ name: `${prefix}.${key}`, short: key, values: runs.map((run) => ownValue(run[kind], key)) }));
  const plain = (name: string, value: (run: ComparedFacts) => string | null) => ({
    name,
    short: name,
    values: runs.map((run) => value(run) || null),
  });
  const all = [
    ...keyed("config", "config"),
    ...keyed("tags", "tag"),
    plain("version", ({ version }) => version),
    plain("revision", ({ revision }) => revision),
    plain("branch", ({ branch }) => branch),
    plain("environment", ({ environment }) => environment),
    plain("users", ({ maxUsers }) => (maxUsers === null ? null : numberText(maxUsers))),
    plain("tool", ({ tool }) => tool),
    plain("percentiles", ({ precision }) => precision && precisionWords[precision]),
  ];
  return all.filter(({ values }) => new Set(values).size > 1);
}

/** A key may be called `constructor`, which every object answers to. */
function ownValue(facts: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(facts, key) ? (facts[key] ?? null) : null;
}
