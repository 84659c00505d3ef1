/** The queues of pg-boss and what a job of each carries. Ids only: a job is read anew from the database when it runs. */
export const ingestQueue = "ingest";
export type IngestJob = { runId: string; teamId: string };

export const sweepQueue = "sweep";

/** How long a worker may be silent before its job goes to another one, in seconds. */
export const heartbeatSeconds = 10;

/** A file that failed three times for reasons that are not its own (a killed worker, a lost database) is given up. */
export const retryLimit = 3;
