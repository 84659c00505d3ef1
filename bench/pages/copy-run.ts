import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";

const settingsSchema = z.object({ password: z.string(), port: z.number() });
const parts = ["Artifact", "RunLabel", "RunSeries", "RunError", "Verdict"] as const;

/** Gives a run's test `copies` more runs like it, one a minute before it, with all that belongs to a run. */
export async function copyRun(dataDir: string, runId: string, copies: number): Promise<void> {
  const { password, port } = settingsSchema.parse(JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")));
  const client = new Client({ connectionString: `postgresql://headroom:${password}@127.0.0.1:${port}/headroom` });
  await client.connect();
  try {
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
  } finally {
    await client.end();
  }
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
