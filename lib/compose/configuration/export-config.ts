import { stringify } from "yaml";
import type { ConfigSpec } from "#lib/shared/config-part.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import type { ConfigItem, PresentItem } from "./config-item.ts";
import { configExtensions, partOf, partsIn } from "./config-parts.ts";

/** The file that declares all that is here, but for what is archived: applied again, it changes nothing but who may. */
export function exportedConfig(present: readonly PresentItem[]): Record<string, unknown> {
  const items = present.filter(({ isArchived }) => !isArchived);
  const byPlace = Map.groupBy(items, ({ key, team }) => `${team ?? ""}/${key}`);
  const mapsOf = (scope: "instance" | "team", team: string | null) =>
    partsIn(scope).flatMap(({ key }): [string, unknown][] => {
      const entries = byPlace.get(`${team ?? ""}/${key}`) ?? [];
      return entries.length > 0 ? [[key, Object.fromEntries(entries.map((item) => [item.slug, entryOf(item)]))]] : [];
    });
  const teams = (byPlace.get(`/${teamConfig.key}`) ?? []).map((team) => [
    team.slug,
    { ...entryOf(team), ...Object.fromEntries(mapsOf("team", team.slug)) },
  ]);
  return { ...Object.fromEntries(mapsOf("instance", null)), teams: Object.fromEntries(teams) };
}

/** The same as a text, with a first line by which editors find the schema. */
export function configText(file: Record<string, unknown>, { url, now }: { url: string; now: Date }): string {
  const head = [
    `# yaml-language-server: $schema=${url}/schema/headroom.schema.json`,
    `# All that ${url} declares, as it was on ${now.toISOString().slice(0, 16).replace("T", " ")} UTC.`,
  ];
  return `${head.join("\n")}\n${stringify(file, { lineWidth: 120, aliasDuplicateObjects: false })}`;
}

/** Without what says no more than a default: empty texts and lists. */
function entryOf({ key, spec }: ConfigItem): ConfigSpec {
  const { fields, sets = [], write } = partOf(key);
  const written = configExtensions.flatMap((extension) => (extension.key === key ? [extension.write?.(spec)] : []));
  const own = ["name", ...Object.keys(fields)].map((field) => {
    const value = spec[field];
    return [field, sets.includes(field) && Array.isArray(value) ? value.map(String).toSorted() : value];
  });
  const all: ConfigSpec = Object.assign(Object.fromEntries(own), write?.(spec), ...written);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
