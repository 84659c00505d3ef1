import type { Client } from "pg";
import { withDatabase } from "./with-database.ts";

const parts = ["Artifact", "RunLabel", "RunSeries", "RunError", "Verdict"] as const;

/** Gives a run's test `copies` more runs like it, one a minute before it, with all that belongs to a run. */
export function copyRun(dataDir: string, runId: string, copies: number): Promise<void> {
  return withDatabase(dataDir, async (client) => {
    await client.query("begin");
    await client.query(
      `create temp table copied on commit drop as
       select k, gen_random_uuid() as id from generate_series(1, ${copies}) as k`,
    );
    const changed = `'id', copied.id, 'number', run."number" + copied.k, 'startedAt', run."startedAt" - copied.k * interval '1 minute'`;
    await copyRows(client, "Run", `run.id = $1`, changed, runId);
    for (const table of parts) {
      const ownKey = table === "Artifact" ? `, 'id', gen_random_uuid(), 'storeKey', gen_random_uuid()` : "";
      await copyRows(client, table, `run."runId" = $1`, `'runId', copied.id${ownKey}`, runId);
    }
    await client.query(
      `update "Test" set "lastRunNumber" = "lastRunNumber" + $2 where id = (select "testId" from "Run" where id = $1)`,
      [runId, copies],
    );
    await client.query("commit");
    await client.query("analyze");
  });
}

/** `changed` are the columns of a copy that differ, as arguments of `jsonb_build_object`. */
async function copyRows(client: Client, table: string, where: string, changed: string, runId: string) {
  await client.query(
    `insert into "${table}"
     select made.* from "${table}" run cross join copied
     cross join lateral jsonb_populate_record(run, jsonb_build_object(${changed})) made
     where ${where}`,
    [runId],
  );
}
