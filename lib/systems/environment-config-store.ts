import "server-only";
import { type ConfigStore, configTable } from "#lib/db/config-rows.ts";

/** Environments as a headroom.yaml reads and writes them. */
export const environmentConfigStore: ConfigStore = {
  key: "environments",
  ...configTable("Environment", { name: "text", description: "text" }),
};
