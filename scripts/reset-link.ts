import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { findEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { completeSettings, readSettings } from "#lib/shared/configuration.ts";
import { projectDir } from "./start/build.ts";
import { keptSecret } from "./start/data-folder.ts";
import { StartRefused } from "./start/refusal.ts";
import { exportConfiguration } from "./start/role-environment.ts";

// `npm run reset-link -- ada@example.org`: the way back in for an admin whom no other admin can help. It takes what only
// whoever runs the server has: the data folder, or DATABASE_URL and HEADROOM_SECRET.
const [email = ""] = process.argv.slice(2);
await prepare().catch(refuse);
const { makeResetLinkOnServer } = await import("#lib/accounts/make-reset-link-store.ts");
const link = await makeResetLinkOnServer(email, new Date());
console.log(link.ok ? link.value.url : link.errors[0]?.message);
process.exit(link.ok ? 0 : 1);

async function prepare(): Promise<void> {
  if (email === "") throw new StartRefused("Name whom it is for: npm run reset-link -- ada@example.org");
  const settings = readSettings(process.env);
  const dataDir = resolve(projectDir, settings.HEADROOM_DATA_DIR);
  const databaseUrl = settings.DATABASE_URL ?? (await findEmbeddedPostgres(dataDir));
  if (!databaseUrl) throw new StartRefused(`No Headroom runs on ${dataDir}: start it first.`);
  const isKept = existsSync(join(dataDir, "secret"));
  const secret = settings.HEADROOM_SECRET ?? (isKept ? keptSecret(dataDir, "secret") : undefined);
  exportConfiguration(
    completeSettings({ ...settings, DATABASE_URL: databaseUrl, HEADROOM_SECRET: secret }, projectDir),
  );
}

function refuse(error: Error): never {
  console.error(error instanceof StartRefused ? error.message : error.stack);
  process.exit(2);
}
