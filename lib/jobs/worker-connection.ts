/** What a worker's connections are called in the database; readiness looks for one. */
export const workerConnection = "headroom-worker";
