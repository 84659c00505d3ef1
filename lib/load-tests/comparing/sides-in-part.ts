import type { Figures } from "../metric.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import type { Side } from "./compared-run.ts";

type Both = Side & { steady: Figures | null };
type BothSides = { whole: Both; labels: ReadonlyMap<string, Both> };

/**
 * Runs with the figures of their steady parts where every one of them has them, else of whole runs: never one against the
 * other. A label that one of the runs has without is taken whole from all.
 */
export function sidesInPart<Run extends BothSides>(runs: readonly Run[]) {
  const part: JudgedPart = runs.length > 0 && runs.every(({ whole }) => whole.steady) ? "steady" : "whole";
  const unknown = new Set(
    runs.flatMap(({ labels }) => [...labels].flatMap(([label, { steady }]) => (steady ? [] : label))),
  );
  const sideOf = ({ figures, histogram, steady }: Both, isKnown: boolean): Side => {
    return { figures: part === "steady" && isKnown && steady ? steady : figures, histogram };
  };
  return runs.map((run) => ({
    ...run,
    part,
    whole: sideOf(run.whole, true),
    labels: new Map([...run.labels].map(([label, side]) => [label, sideOf(side, !unknown.has(label))])),
  }));
}
