import type { ConfigSpec } from "#lib/shared/config-part.ts";

/** A thing as a file declares it, or as it is. */
export type ConfigItem = {
  /** Of its part: `services`. */
  key: string;
  /** The slug of its team; null for what is of the instance. */
  team: string | null;
  slug: string;
  spec: ConfigSpec;
};

/** A thing as it is now. */
export type PresentItem = ConfigItem & { id: string; isManaged: boolean; isArchived: boolean };

/** Where it stands in a file, which is what it is called in a plan: `teams.shop.services.checkout`. */
export function itemPath({ key, team, slug }: Pick<ConfigItem, "key" | "team" | "slug">): string {
  return team === null ? `${key}.${slug}` : `teams.${team}.${key}.${slug}`;
}
