import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { catalogue } from "#lib/radar/catalogue/catalogue.ts";
import { radarSettingsOf } from "#lib/radar/sectors/radar-settings.ts";
import { type Sector, sectorIndex, usualSectors } from "#lib/radar/sectors/sector.ts";
import type { KnownTactic } from "#lib/team-test/question-sets/known-tactics.ts";
import { knownTactics } from "./known-tactics.ts";

const sectorIds = new Map(catalogue.map(({ id, sector }) => [id, sector]));

/** Every tactic that a question of the actor's team can suggest: the catalogue's by name, then the team's own by name. */
export async function listSuggestable({ teamId }: Member): Promise<KnownTactic[]> {
  const [radar, tactics] = await Promise.all([
    db.radar.findUnique({ where: { teamId } }),
    db.tactic.findMany({ where: { teamId }, select: { slug: true, name: true, sector: true } }),
  ]);
  const { sectors } = radarSettingsOf(radar);
  return [
    ...knownTactics.map(({ id, name }) => ({
      id,
      name,
      sector: nameOf(usualSectors, sectorIds.get(id) ?? ""),
      isOwn: false,
    })),
    ...tactics
      .filter(({ slug }) => !sectorIds.has(slug))
      .map(({ slug, name, sector }) => ({ id: slug, name, sector: nameOf(sectors, sector), isOwn: true }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  ];
}

function nameOf(sectors: readonly Sector[], id: string): string {
  return sectors[sectorIndex(sectors, id)]?.name ?? "";
}
