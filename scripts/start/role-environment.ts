import type { Configuration } from "#lib/shared/configuration.ts";

/** Writes the values of a complete configuration where the web and worker code reads them. */
export function exportConfiguration(configuration: Configuration): void {
  process.env.DATABASE_URL = configuration.databaseUrl;
  process.env.HEADROOM_SECRET = configuration.secret;
  process.env.HEADROOM_URL = configuration.url;
  process.env.HEADROOM_DATA_DIR = configuration.dataDir;
  // What came from a file stands in the variable now; and the first run is over when a role runs.
  for (const name of ["DATABASE_URL_FILE", "HEADROOM_SECRET_FILE", ...firstRunNames]) delete process.env[name];
}

const firstRunNames = ["EMAIL", "PASSWORD", "PASSWORD_FILE"]
  .map((suffix) => `HEADROOM_INIT_ADMIN_${suffix}`)
  .concat("HEADROOM_INIT_TOKEN", "HEADROOM_INIT_TOKEN_FILE");
