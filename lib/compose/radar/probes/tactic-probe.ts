import type { Evidence } from "#lib/team-test/evidence/evidence.ts";

/** What Headroom knows now about a question of the team test that suggests a tactic: whether that speaks for a yes. */
export type TacticProbe = Pick<Evidence, "verdict" | "sentence"> & {
  /** In a few words: "Own environment for performance tests". */
  question: string;
};

/**
 * Whether the probes of a tactic's questions agree that it is practised. One that contradicts is enough for them to contradict; what has no data,
 * or old data alone, says nothing, so that nothing is asked of a tactic that nobody measures.
 */
export function whatProbesSay(probes: readonly TacticProbe[]): "agree" | "contradict" | "say nothing" {
  const found = new Set(probes.map(({ verdict }) => verdict));
  if (found.has("contradicts")) return "contradict";
  return found.has("supports") ? "agree" : "say nothing";
}

/** Each probe that has data, in a line: "The probe of “Metric trends visible” agrees: Checkout has 6 points." */
export function probeLines(probes: readonly TacticProbe[]): string[] {
  return probes.flatMap(({ question, verdict, sentence }) => {
    const says = words[verdict];
    return says === null ? [] : `The probe of “${question}” ${says}: ${sentence}`;
  });
}

const words: Record<TacticProbe["verdict"], string | null> = {
  supports: "agrees",
  contradicts: "says otherwise",
  stale: "is stale",
  no_data: null,
};

/** Why a tactic that most practise usually, at two reviews running, is not proposed as a habit; null: no probe is in the way. */
export function againstHabit(probes: readonly TacticProbe[]): string | null {
  if (whatProbesSay(probes) !== "contradict") return null;
  const lines = probeLines(probes.filter(({ verdict }) => verdict === "contradicts"));
  return `Usually, twice running; but ${lines.join(" ").replace("The", "the")}`;
}
