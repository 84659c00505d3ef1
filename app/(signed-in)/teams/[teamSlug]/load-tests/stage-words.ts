import type { ListedRun } from "#lib/load-tests/tests/test-runs-store.ts";

/** Where a run without a verdict is. */
export const stageWords: Record<ListedRun["status"], string> = {
  queued: "Waiting",
  processing: "Being read",
  ready: "Not judged yet",
  failed: "Could not be read",
};
