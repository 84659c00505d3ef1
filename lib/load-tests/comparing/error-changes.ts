import type { ComparedError, ComparedRun } from "./compared-run.ts";

/** One kind of error in each of the runs. `new`: the base does not have it; `gone`: none but the base has it. */
export type ErrorChange = Omit<ComparedError, "count"> & { counts: number[]; what: "new" | "gone" | "stays" };

/** The kinds of error of all runs: new ones first, then gone ones, the most frequent of each first. */
export function errorChanges(runs: readonly Pick<ComparedRun, "errors">[]): ErrorChange[] {
  const kinds = new Map<string, ErrorChange>();
  for (const [at, { errors }] of runs.entries())
    for (const { label, code, message, count } of errors) {
      const key = JSON.stringify([label, code, message]);
      const kind = kinds.get(key) ?? { label, code, message, counts: runs.map(() => 0), what: "stays" };
      kind.counts[at] = (kind.counts[at] ?? 0) + count;
      kinds.set(key, kind);
    }
  return [...kinds.values()]
    .map((kind) => ({ ...kind, what: whatOf(kind.counts) }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || Math.max(...b.counts) - Math.max(...a.counts));
}

const order = ["new", "gone", "stays"];

function whatOf([base = 0, ...others]: number[]): ErrorChange["what"] {
  if (base === 0) return "new";
  return others.every((count) => count === 0) ? "gone" : "stays";
}
