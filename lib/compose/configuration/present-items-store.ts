import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import type { PresentItem } from "./config-item.ts";
import { configExtensionStores, configStores } from "./config-parts-store.ts";

/** All that a headroom.yaml can declare, as it is: of the whole instance, archived things too. */
export async function readPresentItems(tx: Tx): Promise<PresentItem[]> {
  const items: PresentItem[] = [];
  const teams = new Map<string, string>();
  for (const { key, read } of configStores) {
    const rows = await read(tx);
    const added = [];
    for (const extension of configExtensionStores)
      if (extension.key === key) added.push({ nothing: extension.nothing, fields: await extension.read(tx) });
    for (const { id, teamId, slug, isManaged, isArchived, spec } of rows) {
      if (key === teamConfig.key) teams.set(id, slug);
      const more = added.map(({ nothing, fields }) => fields.get(id) ?? nothing);
      const team = teamId === null ? null : (teams.get(teamId) ?? null);
      items.push({ key, team, slug, id, isManaged, isArchived, spec: Object.assign({}, spec, ...more) });
    }
  }
  return items;
}
