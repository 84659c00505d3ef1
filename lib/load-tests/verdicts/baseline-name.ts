/** Which runs a baseline is made of, as a sentence needs it. */
export type BaselineName =
  | { kind: "branch"; branch: string }
  | { kind: "target"; branch: string }
  | { kind: "previous"; version: string }
  | { kind: "pinned"; number: number };

/** "the last 10 runs", "the last 10 runs of main", "the last 6 runs of version 2.13.0", "run 12". */
export function runsWords(name: BaselineName, runs: number): string {
  if (name.kind === "pinned") return `run ${name.number}`;
  if (name.kind === "branch") return runs === 1 ? "the run before" : `the last ${runs} runs`;
  const of = name.kind === "target" ? name.branch : `version ${name.version}`;
  return runs === 1 ? `the last run of ${of}` : `the last ${runs} runs of ${of}`;
}

/** As a head: "branch main", "target branch main", "version 2.13.0", "run 12, pinned". */
export function baselineTitle(name: BaselineName): string {
  if (name.kind === "pinned") return `run ${name.number}, pinned`;
  if (name.kind === "previous") return `version ${name.version}, the one before`;
  return name.kind === "target" ? `target branch ${name.branch}` : `branch ${name.branch || "not named"}`;
}

/** What a run's distribution is drawn against: "run 12", "the range of the last 10 runs of main". */
export function rangeWords(name: BaselineName, runs: number): string {
  return name.kind === "pinned" || runs === 1 ? runsWords(name, runs) : `the range of ${runsWords(name, runs)}`;
}
