import { z } from "zod";
import { type ConfigPart, configFields } from "#lib/shared/config-part.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import { configExtensions, partsIn } from "./config-parts.ts";

const slug = z
  .string()
  .max(slugLength, `At most ${slugLength} characters.`)
  .regex(slugShape, "A short name is lower-case letters, digits and single hyphens: cart-service.");

const noTeams = "Say which teams there are. “teams: {}” declares none: what is managed now becomes unmanaged.";

/** A headroom.yaml, with all that has a default filled in but for names. */
export const configFileSchema = configFields({
  prune: z
    .boolean()
    .default(false)
    .describe("Whether what this file no longer names is archived. Else it stays, to be changed by hand."),
  ...mapsIn("instance"),
  teams: z
    .record(slug, entry(teamConfig, mapsIn("team")), {
      error: ({ code, input }) => (code === "invalid_type" && input == null ? noTeams : undefined),
    })
    .describe(teamConfig.description),
});

/** Null stands for a map without entries, as in `services:` with nothing behind it. */
function mapsIn(scope: "instance" | "team"): Record<string, z.ZodType> {
  const maps = partsIn(scope).map((part) => {
    const map = z
      .record(slug, entry(part))
      .nullable()
      .transform((entries) => entries ?? {});
    return [part.key, map.default({}).describe(part.description)];
  });
  return Object.fromEntries(maps);
}

/** Null stands for an entry that says nothing more, as in `staging:`. */
function entry({ key, fields, nameLength }: ConfigPart, more: z.ZodRawShape = {}) {
  const added = configExtensions.filter((extension) => extension.key === key).map((extension) => extension.fields);
  const map = configFields({
    name: shownName(nameLength, "Give it a name.")
      .optional()
      .describe("What people read. Left out, it is made of the short name."),
    ...fields,
    ...Object.assign({}, ...added),
    ...more,
  });
  return map.nullable().transform((value): Record<string, unknown> => value ?? map.parse({}));
}
