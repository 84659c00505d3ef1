import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "#scripts/start/trial-instance.ts";

/** Asks the database of the shared instance: for what no test can wait for, such as hours that pass. */
export function askDatabase(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { port, password } = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? "", "postgres.json"), "utf8"));
  return ask(`postgresql://headroom:${password}@127.0.0.1:${port}/headroom`, text, values);
}
