import "server-only";
import { type ConfigStore, configTable } from "#lib/db/config-rows.ts";

/** Teams as a headroom.yaml reads and writes them. */
export const teamConfigStore: ConfigStore = {
  key: "teams",
  ...configTable("Team", { name: "text", visibility: '"TeamVisibility"' }),
};
