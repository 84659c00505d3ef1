import type { RunRow } from "#components/load-tests/run-row.ts";
import { route } from "#components/ui/route.ts";
import { findChange } from "#lib/load-tests/run-view/change.ts";
import type { ListedRun } from "#lib/load-tests/tests/test-runs-store.ts";

/** Runs that were read, as a table of them to choose from shows them. */
export function runRows(runs: ListedRun[], testPath: `/teams/${string}/load-tests/${string}`): RunRow[] {
  return runs
    .filter(({ status }) => status === "ready")
    .map((run) => ({
      ...run,
      href: route(`${testPath}/runs/${run.number}`),
      verdict: run.verdict?.status ?? null,
      stage: run.verdict ? "" : "Not judged yet",
      change: findChange({ judged: run.verdict?.whole ?? [], hints: [], others: [] }, "p95Ms"),
    }));
}
