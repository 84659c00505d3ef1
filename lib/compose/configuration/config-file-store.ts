import "server-only";
import { db } from "#lib/db/client.ts";
import type { ConfigActor } from "./config-actor.ts";
import { exportedConfig } from "./export-config.ts";
import { readPresentItems } from "./present-items-store.ts";

/** The file that declares all that is here; for whoever may apply one. */
export async function readConfigFile(_actor: ConfigActor): Promise<Record<string, unknown>> {
  return exportedConfig(await db.$transaction((tx) => readPresentItems(tx), { isolationLevel: "RepeatableRead" }));
}
