import { z } from "zod";
import type { ConfigPart, ConfigProblem, ConfigSpec } from "#lib/shared/config-part.ts";
import { findCycles } from "./dependency-cycles.ts";
import { repositoryList, serviceSchema } from "./system-schema.ts";

const mostDependencies = 400;
const slugs = z.array(z.string());

/** Services in a headroom.yaml; their objectives are added by load tests. */
export const serviceConfig: ConfigPart = {
  key: "services",
  noun: "service",
  scopes: ["team"],
  description: "Systems under test, by short name.",
  nameLength: 100,
  fields: {
    description: serviceSchema.shape.description.describe("What it does, and for whom."),
    tags: serviceSchema.shape.tags.describe("What belongs together has the same one."),
    repositories: repositoryList.default([]).describe("Addresses of its sources: https://… or git@host:path."),
    dependsOn: slugs
      .max(mostDependencies, `At most ${mostDependencies} dependencies.`)
      .default([])
      .describe("Short names of services and infrastructure of the team."),
  },
  references: { dependsOn: ["services", "infrastructure"] },
  sets: ["dependsOn"],
  check: cyclesOf,
};

function cyclesOf(services: ReadonlyMap<string, ConfigSpec>): ConfigProblem[] {
  const dependencies = new Map([...services].map(([slug, { dependsOn }]) => [slug, slugs.parse(dependsOn)]));
  return findCycles(dependencies).map((cycle) => {
    const [last = "", first = ""] = cycle.slice(-2);
    const index = dependencies.get(last)?.indexOf(first) ?? 0;
    return { slug: last, at: ["dependsOn", index], message: cycleText(cycle) };
  });
}

/** "Services may not depend on each other in a circle: checkout → cart → checkout." */
export function cycleText(cycle: readonly string[]): string {
  const [first] = cycle;
  if (cycle.length === 2) return `${first} may not depend on itself.`;
  return `Services may not depend on each other in a circle: ${cycle.join(" → ")}.`;
}
