import type { ConfigPart } from "#lib/shared/config-part.ts";
import { teamSchema } from "./team-schema.ts";

/** Teams in a headroom.yaml. */
export const teamConfig: ConfigPart = {
  key: "teams",
  noun: "team",
  scopes: ["instance"],
  description: "Teams by their short name, which stands in every address.",
  nameLength: 80,
  fields: {
    visibility: teamSchema.shape.visibility.describe(
      "open: everyone who can sign in may read it; private: it exists for its members only.",
    ),
  },
};
