import { rmSync } from "node:fs";
import { join } from "node:path";
import { MigrationRefused, migrate } from "#lib/db/migrate.ts";
import type { Settings } from "#lib/shared/configuration-schema.ts";
import { projectDir } from "./build.ts";
import { keptSecret } from "./data-folder.ts";
import { StartRefused } from "./refusal.ts";

/**
 * Brings the database to this version: tables, job queues.
 * @returns how many migrations were applied
 * @throws StartRefused
 */
export async function prepareTables(databaseUrl: string): Promise<number> {
  try {
    const applied = await migrate(databaseUrl, join(projectDir, "prisma/migrations"));
    const { prepareJobs } = await import("#lib/jobs/boss.ts");
    await prepareJobs();
    return applied.length;
  } catch (error) {
    throw error instanceof MigrationRefused ? new StartRefused(error.message) : error;
  }
}

/**
 * The token that opens the setup page, or null once there is an admin (be it one whom the environment names).
 * It stays the same from start to start, in the data folder.
 * @throws StartRefused
 */
export async function openSetup(settings: Settings, dataFolder: string): Promise<string | null> {
  const { HEADROOM_INIT_ADMIN_EMAIL: email, HEADROOM_INIT_ADMIN_PASSWORD: password } = settings;
  const setupToken = keptSecret(dataFolder, "setup-token");
  const admin = email && password ? { email, password } : null;
  // The Prisma client may have been generated a moment ago.
  const { prepareFirstRun } = await import("#lib/auth/first-run.ts");
  const result = await prepareFirstRun({ setupToken, admin, token: settings.HEADROOM_INIT_TOKEN ?? null });
  if (!result.ok) throw new StartRefused(result.errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  if (result.needsSetup) return setupToken;
  rmSync(join(dataFolder, "setup-token"), { force: true });
  return null;
}
