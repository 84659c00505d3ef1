/** The queues of pg-boss and what a job of each carries. Ids only: a job is read anew from the database when it runs. */
export const ingestQueue = "ingest";
export type IngestJob = { runId: string; teamId: string };

/** Where an ingest goes that failed more than `retryLimit` times for reasons that are not the file's own. */
export const ingestGivenUpQueue = "ingest-given-up";

/** Verdicts that must be made anew. One job a test waits at a time, however often it is asked for. */
export const judgeQueue = "judge";
export type JudgeJob = { testId: string; teamId: string };

/** What the changed settings of a test make of its runs: the steady part, the answer of its kind. One job a test waits at a time. */
export const measureQueue = "measure";
export type MeasureJob = { testId: string; teamId: string };

/** Removes what uploads that broke off left behind. */
export const sweepQueue = "sweep";

/** Looks after running rounds of the team test: reveals those whose deadline has passed, and scatters anonymous ballots. */
export const roundsQueue = "rounds";

/** Looks after stories: clocks that run out, reviews that are due, what wakes. */
export const storiesQueue = "stories";

/** How long a worker may be silent before its job goes to another one, in seconds. */
export const heartbeatSeconds = 10;

export const retryLimit = 3;
