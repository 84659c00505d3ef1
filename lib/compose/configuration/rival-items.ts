import { pathOf } from "./check-items.ts";
import type { PathError } from "./config-error.ts";
import { type ConfigItem, itemPath, type PresentItem } from "./config-item.ts";
import { configParts, partOf } from "./config-parts.ts";
import type { PlannedChange } from "./plan-config.ts";

/**
 * Declared things whose slug is taken by something that the file does not name and that stays: a team's own environment
 * beside a shared one, a service beside infrastructure. `checkItems` finds those within the file.
 */
export function findRivals(
  declared: readonly ConfigItem[],
  present: readonly PresentItem[],
  changes: readonly PlannedChange[],
): PathError[] {
  const named = new Set(
    [...declared, ...changes.filter(({ action }) => action === "archive").map(({ item }) => item)].map(itemPath),
  );
  const staying = present.filter((item) => !item.isArchived && !named.has(itemPath(item)));
  const byPath = new Set(staying.map(itemPath));
  const ownBySlug = Map.groupBy(
    staying.filter(({ team, key }) => team !== null && partOf(key).scopes.includes("instance")),
    ({ key, slug }) => `${key}.${slug}`,
  );
  return declared.flatMap((item) => {
    const taken = rivalOf(item, byPath, ownBySlug);
    return taken ? [{ path: pathOf(item), isKey: true, message: `${taken} Rename or archive that first.` }] : [];
  });
}

function rivalOf(
  { key, team, slug }: ConfigItem,
  staying: ReadonlySet<string>,
  ownBySlug: ReadonlyMap<string, PresentItem[]>,
): string | null {
  const { noun, scopes } = partOf(key);
  for (const rival of rivalsOf(key))
    if (staying.has(itemPath({ key: rival, team, slug })))
      return `The ${partOf(rival).noun} of this team with the same short name is not in this file.`;
  if (!scopes.includes("instance") || scopes.length === 1) return null;
  const owners = ownBySlug.get(`${key}.${slug}`);
  if (team === null && owners) return `The ${noun} of the team ${owners[0]?.team} has the same short name.`;
  if (team !== null && staying.has(itemPath({ key, team: null, slug })))
    return `The ${noun} shared by all teams has the same short name.`;
  return null;
}

function rivalsOf(key: string): string[] {
  const others = configParts.filter(({ rival }) => rival === key).map((part) => part.key);
  const { rival } = partOf(key);
  return rival ? [...others, rival] : others;
}
