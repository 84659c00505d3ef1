import { z } from "zod";
import type { ConfigPart, ConfigSpec } from "#lib/shared/config-part.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import { checkItems } from "./check-items.ts";
import { type ConfigError, type ConfigPath, type PathError, placedErrors } from "./config-error.ts";
import { configFileSchema } from "./config-file-schema.ts";
import { configIssues } from "./config-issues.ts";
import type { ConfigItem } from "./config-item.ts";
import { partsIn } from "./config-parts.ts";
import { readYaml } from "./read-yaml.ts";
import { withoutFaults } from "./without-faults.ts";

/** What a file declares, checked as far as that is possible without the database. */
export type DeclaredConfig = {
  prune: boolean;
  /** In the order of the file. */
  items: ConfigItem[];
  /** Of a path as `itemPath` makes it. */
  placed: (errors: readonly PathError[]) => ConfigError[];
};

export const mostItems = 10_000;

const anyEntries = z.record(z.string(), z.record(z.string(), z.unknown())).default({});

/** Reads a headroom.yaml. All that is wrong is told at once. */
export function readConfig(text: string): DeclaredConfig | { errors: ConfigError[] } {
  const yaml = readYaml(text);
  if ("unreadable" in yaml) return { errors: yaml.unreadable };
  const placed = (errors: readonly PathError[]) => placedErrors(errors, yaml.placeOf);
  const only = (message: string) => ({ errors: placed([...yaml.errors, { path: [], message }]) });
  if (yaml.value === null)
    return only("The file is empty. “teams: {}” declares nothing: what is managed now becomes unmanaged.");
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value))
    return only("The file has to be a map that begins with “teams:”.");

  const read = configFileSchema.safeParse(yaml.value, { reportInput: true });
  const faults = [...yaml.errors, ...configIssues(read.error?.issues ?? [])];
  const faultless = read.success ? read : configFileSchema.safeParse(withoutFaults(yaml.value, pathsOf(faults)));
  if (!faultless.success) return { errors: placed(faults) };
  const { prune, teams, ...shared } = faultless.data;
  const items = itemsOf(teams, shared);
  if (items.length > mostItems)
    return only(`The file declares ${items.length.toLocaleString("en")} things; at most 10,000 are taken.`);
  const errors = [...faults, ...checkItems(items)];
  return errors.length > 0 ? { errors: placed(errors) } : { prune, items, placed };
}

/** What is there twice is no fault of the first one. */
function pathsOf(faults: readonly PathError[]): ConfigPath[] {
  return faults.flatMap(({ path, place }) => (place ? [] : [path]));
}

function itemsOf(teams: Record<string, ConfigSpec>, shared: ConfigSpec): ConfigItem[] {
  return [
    ...partsIn("instance").flatMap((part) => itemsOfPart(part, null, shared[part.key])),
    ...Object.entries(teams).flatMap(([slug, entry]) => itemsOfTeam(slug, entry)),
  ];
}

/** A team, and all that is in it. */
function itemsOfTeam(slug: string, entry: ConfigSpec): ConfigItem[] {
  const parts = partsIn("team");
  const keys = new Set(parts.map(({ key }) => key));
  const own = Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.has(key)));
  return [item(teamConfig.key, null, slug, own), ...parts.flatMap((part) => itemsOfPart(part, slug, entry[part.key]))];
}

function itemsOfPart({ key }: ConfigPart, team: string | null, entries: unknown): ConfigItem[] {
  return Object.entries(anyEntries.parse(entries)).map(([slug, spec]) => item(key, team, slug, spec));
}

function item(key: string, team: string | null, slug: string, spec: ConfigSpec): ConfigItem {
  return { key, team, slug, spec: { ...spec, name: spec.name ?? nameOf(slug) } };
}

/** `checkout-nightly` → `Checkout nightly`. */
function nameOf(slug: string): string {
  return `${slug.charAt(0).toUpperCase()}${slug.slice(1)}`.replaceAll("-", " ");
}
