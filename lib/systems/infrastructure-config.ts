import type { ConfigPart } from "#lib/shared/config-part.ts";
import { infrastructureSchema } from "./system-schema.ts";

/** Infrastructure in a headroom.yaml. */
export const infrastructureConfig: ConfigPart = {
  key: "infrastructure",
  noun: "infrastructure",
  scopes: ["team"],
  description: "Databases, caches, queues and third parties that services depend on, by short name.",
  nameLength: 100,
  fields: { kind: infrastructureSchema.shape.kind.default("other").describe("What it is.") },
  rival: "services",
};
