import { completeSettings, readSettings, WrongConfiguration } from "#lib/shared/configuration.ts";
import { ensureGenerated, projectDir } from "./build.ts";
import { connectDatabase } from "./database.ts";
import { prepareTables } from "./prepare-database.ts";
import { StartRefused } from "./refusal.ts";
import { exportConfiguration } from "./role-environment.ts";

/** What a role does before its work: check the settings, wait for the database, bring it to this version. */
export async function prepareRole() {
  try {
    const settings = readSettings(process.env);
    const configuration = completeSettings(settings, projectDir);
    exportConfiguration(configuration);
    await ensureGenerated();
    await connectDatabase(configuration.databaseUrl);
    await prepareTables(configuration.databaseUrl);
    return { settings, configuration };
  } catch (error) {
    if (!(error instanceof StartRefused || error instanceof WrongConfiguration)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
