import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";

const settingsSchema = z.object({ password: z.string(), port: z.number() });

/** Connects to the bundled PostgreSQL that runs on this data folder, for as long as `use` takes. */
export async function withDatabase(dataDir: string, use: (client: Client) => Promise<void>): Promise<void> {
  const { password, port } = settingsSchema.parse(JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")));
  const client = new Client({ connectionString: `postgresql://headroom:${password}@127.0.0.1:${port}/headroom` });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
