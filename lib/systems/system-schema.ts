import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { infrastructureKinds } from "./infrastructure-kind.ts";

const name = shownName(100, "Give it a name.");
const slug = z
  .string()
  .trim()
  .min(1, "Give it a short name for addresses.")
  .max(slugLength, `At most ${slugLength} characters.`)
  .regex(slugShape, "Lower-case letters, digits and single hyphens: “cart-service”.");
const description = z.string().trim().max(2000, "At most 2,000 characters.").default("");
const tags = z
  .array(z.string().trim().min(1).max(60, "A tag has at most 60 characters."))
  .max(30, "At most 30 tags.")
  .transform((list) => [...new Set(list)]);
/** Addresses of repositories, each once. */
export const repositoryList = z
  .array(z.string())
  .transform((addresses) => [...new Set(addresses.map(urlOf))])
  .pipe(
    z
      .array(
        z
          .url({
            protocol: /^https?$|^ssh$|^git$/,
            error: "Give each repository's address: https://… or git@host:path.",
          })
          .max(300, "An address has at most 300 characters."),
      )
      .max(20, "At most 20 repositories."),
  );
const repositories = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/\s+/).filter(Boolean))])
  .pipe(repositoryList);

/** Git's own short form as the address that it stands for: `git@host:team/cart` is `ssh://git@host/team/cart`. */
function urlOf(address: string): string {
  return address.replace(/^([\w.-]+@[\w.-]+):(?!\/\/)\/?/, "ssh://$1/");
}

/**
 * `dependsOn` names services and infrastructure of the same team by their ids. `repositories` are addresses, or a text
 * with one a line.
 */
export const serviceSchema = z.object({
  name,
  slug,
  description,
  tags: tags.default([]),
  repositories: repositories.default([]),
  dependsOn: z
    .object({
      services: z.array(z.uuid()).max(200).default([]),
      infrastructure: z.array(z.uuid()).max(200).default([]),
    })
    .default({ services: [], infrastructure: [] }),
});
export type ServiceInput = z.output<typeof serviceSchema>;

export const infrastructureSchema = z.object({ name, slug, kind: z.enum(infrastructureKinds) });
export type InfrastructureInput = z.output<typeof infrastructureSchema>;

export const environmentSchema = z.object({ name, slug, description });
export type EnvironmentInput = z.output<typeof environmentSchema>;
