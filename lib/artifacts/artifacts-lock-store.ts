import "server-only";
import { db } from "#lib/db/client.ts";

// Shared by whoever counts on the files that rows speak of; exclusive for whoever removes such files.
const lock = "hashtextextended('headroom/artifacts', 0)";

/** SQL after which no file of a run is swept, until the session ends. */
export const holdArtifacts = `select pg_advisory_lock_shared(${lock})::text`;

/** The same until the transaction ends. */
export const holdArtifactsInTransaction = `select pg_advisory_xact_lock_shared(${lock})::text`;

const longestMs = 3_600_000;

/** Runs what removes files, unless somebody holds them (an export, an import): then it answers null. */
export async function unlessArtifactsAreHeld<Value>(run: () => Promise<Value>): Promise<Value | null> {
  return db.$transaction(
    async (tx) => {
      const [answer] = await tx.$queryRawUnsafe<{ mine: boolean }[]>(
        `select pg_try_advisory_xact_lock(${lock}) as mine`,
      );
      return answer?.mine ? run() : null;
    },
    { timeout: longestMs },
  );
}
