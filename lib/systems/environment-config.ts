import type { ConfigPart } from "#lib/shared/config-part.ts";
import { environmentSchema } from "./system-schema.ts";

/** Environments in a headroom.yaml: at its top shared by all teams, else a team's own. */
export const environmentConfig: ConfigPart = {
  key: "environments",
  noun: "environment",
  scopes: ["instance", "team"],
  description: "Where tests run, by short name. At the top of the file: shared by all teams.",
  nameLength: 100,
  fields: { description: environmentSchema.shape.description.describe("Its size, its data, who else uses it.") },
};
