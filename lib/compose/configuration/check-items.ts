import { z } from "zod";
import type { ConfigPart } from "#lib/shared/config-part.ts";
import type { ConfigPath, PathError } from "./config-error.ts";
import type { ConfigItem } from "./config-item.ts";
import { partOf, partsIn } from "./config-parts.ts";

/** What is wrong with things beside each other: names that lead nowhere or to two things, circles. */
export function checkItems(items: readonly ConfigItem[]): PathError[] {
  const names = new Names(items);
  const teams = Map.groupBy(
    items.filter(({ team }) => team !== null),
    ({ team }) => team,
  );
  return [
    ...items.flatMap((item) => [...unknownReferences(item, names), ...takenTwice(item, names)]),
    ...[...teams.values()].flatMap((inTeam) => partsIn("team").flatMap((part) => wrongInTeam(part, inTeam))),
  ];
}

/** Where an item stands in the file. */
export function pathOf({ key, team, slug }: ConfigItem): ConfigPath {
  return team === null ? [key, slug] : ["teams", team, key, slug];
}

/** The slugs of a team by part, and those of the instance. */
class Names {
  readonly #slugs: Map<string, Set<string>>;

  constructor(items: readonly ConfigItem[]) {
    const groups = Map.groupBy(items, ({ key, team }) => `${team ?? ""}/${key}`);
    this.#slugs = new Map([...groups].map(([place, group]) => [place, new Set(group.map(({ slug }) => slug))]));
  }

  has(team: string | null, key: string, slug: string): boolean {
    return this.#slugs.get(`${team ?? ""}/${key}`)?.has(slug) ?? false;
  }

  /** Whether it is in the team, or shared by all. */
  reaches(team: string | null, key: string, slug: string): boolean {
    return this.has(team, key, slug) || this.has(null, key, slug);
  }

  reachable(team: string | null, keys: readonly string[]): string[] {
    const places = keys.flatMap((key) => [`${team ?? ""}/${key}`, `/${key}`]);
    return [...new Set(places.flatMap((place) => [...(this.#slugs.get(place) ?? [])]))];
  }
}

const slugs = z.union([z.array(z.string()), z.string().transform((slug) => [slug]), z.null().transform(() => [])]);

function unknownReferences(item: ConfigItem, names: Names): PathError[] {
  return Object.entries(partOf(item.key).references ?? {}).flatMap(([field, keys]) => {
    const value = item.spec[field];
    const nouns = keys.map((key) => partOf(key).noun).join(" or ");
    return slugs
      .parse(value)
      .map((slug, index) => ({ slug, at: Array.isArray(value) ? [field, index] : [field] }))
      .filter(({ slug }) => !keys.some((key) => names.reaches(item.team, key, slug)))
      .map(({ slug, at }) => ({
        path: [...pathOf(item), ...at],
        message: `This file declares no ${nouns} ${slug} in this team.`,
        meant: { name: slug, among: () => names.reachable(item.team, keys) },
      }));
  });
}

function takenTwice(item: ConfigItem, names: Names): PathError[] {
  const { key, team, slug } = item;
  const { noun, rival, scopes } = partOf(key);
  const path = pathOf(item);
  if (rival && names.has(team, rival, slug))
    return [
      {
        path,
        isKey: true,
        message: `The ${partOf(rival).noun} of this team has the same short name: what names it could mean both.`,
      },
    ];
  if (team !== null && scopes.includes("instance") && names.has(null, key, slug))
    return [
      {
        path,
        isKey: true,
        message: `The ${noun} shared by all teams has the same short name: uploads could mean both.`,
      },
    ];
  return [];
}

function wrongInTeam(part: ConfigPart, inTeam: readonly ConfigItem[]): PathError[] {
  const own = inTeam.filter(({ key }) => key === part.key);
  const byName = new Map(own.map((item) => [item.slug, item]));
  const problems = part.check?.(new Map(own.map(({ slug, spec }) => [slug, spec]))) ?? [];
  return problems.flatMap(({ slug, at, message }) => {
    const item = byName.get(slug);
    return item ? [{ path: [...pathOf(item), ...at], message }] : [];
  });
}
