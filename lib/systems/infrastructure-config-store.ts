import "server-only";
import { type ConfigStore, configTable } from "#lib/db/config-rows.ts";

/** Infrastructure as a headroom.yaml reads and writes it. */
export const infrastructureConfigStore: ConfigStore = {
  key: "infrastructure",
  ...configTable("Infrastructure", { name: "text", kind: '"InfrastructureKind"' }),
};
