import { mappingQuery } from "#lib/load-tests/uploads/map-files.ts";
import { startOf } from "#lib/load-tests/uploads/upload-file.ts";
import type { PlannedRun } from "#lib/load-tests/uploads/upload-plan.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";
import type { NewUpload } from "./upload-queue.ts";

/** What somebody says of one run. `startedAt` as `2026-11-20T02:00`, UTC; null: as its file's date. */
export type RunFacts = { revision: string; version: string; startedAt: string | null };

export const noFacts: RunFacts = { revision: "", version: "", startedAt: null };

type Destination = { teamSlug: string; test: string; environment: string; branch: string };

/** A planned run as the queue takes it. A start is sent only where the results tell none. */
export function uploadOf(
  run: PlannedRun,
  facts: RunFacts,
  { teamSlug, ...target }: Destination,
  fileOf: (id: string) => File | undefined,
): NewUpload {
  const start = startOf(run.files);
  const typed = facts.startedAt === null ? Number.NaN : Date.parse(`${facts.startedAt}Z`);
  const startMs = start.isFromResults || Number.isNaN(typed) ? start.ms : typed;
  const query = {
    team: teamSlug,
    create: "true",
    ...target,
    revision: facts.revision,
    version: facts.version,
    startedAt: start.isFromResults ? "" : new Date(startMs).toISOString(),
    ...mappingQuery(run.files),
  };
  return {
    teamSlug,
    title: dateTimeText(new Date(startMs)),
    fileNames: run.files.map(({ name }) => name),
    bytes: run.files.reduce((sum, { bytes }) => sum + bytes, 0),
    startMs,
    files: run.files.flatMap(({ id }) => fileOf(id) ?? []),
    query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")),
  };
}
