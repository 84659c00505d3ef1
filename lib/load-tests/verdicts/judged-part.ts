import type { RunFigures } from "./history-figures.ts";

/** Which part of the runs a verdict uses: never the steady part of one against the whole of another. */
export type JudgedPart = "whole" | "steady";

/** The steady part where every run has one, else the whole runs. */
export function judgedPart(runs: readonly RunFigures[]): JudgedPart {
  return runs.length > 0 && runs.every(({ steady }) => steady) ? "steady" : "whole";
}

/** The runs with the figures of that part. A label that one of the runs has without them is taken whole from all. */
export function inPart<Run extends RunFigures>(runs: readonly Run[], part: JudgedPart): Run[] {
  if (part === "whole") return [...runs];
  const unknown = new Set(
    runs.flatMap(({ labels }) => labels.filter(({ steady }) => !steady).map(({ label }) => label)),
  );
  return runs.map((run) => ({
    ...run,
    whole: run.steady ?? run.whole,
    labels: run.labels.map((each) =>
      each.steady && !unknown.has(each.label) ? { ...each, figures: each.steady } : each,
    ),
  }));
}
