import type { TacticPlace } from "../places/place.ts";
import { type Sector, sectorIndex } from "../sectors/sector.ts";
import type { NamedTactic } from "../tactics/named-tactic.ts";
import { type CatalogueTactic, catalogue } from "./catalogue.ts";

/** A tactic that can be put on a radar; `on`: it stands there already. */
export type OfferedTactic = Omit<CatalogueTactic, "sector"> & { on: { slug: string; place: TacticPlace } | null };

export type OfferedSector = { sector: Sector; tactics: readonly OfferedTactic[] };

/** The catalogue by the sectors of a team, each with what of it is on the radar already. Sectors for which it has nothing are left out. */
export function catalogueBySector(sectors: readonly Sector[], onRadar: readonly NamedTactic[]): OfferedSector[] {
  const placed = new Map(onRadar.map((tactic) => [tactic.slug, tactic]));
  const named = new Map(onRadar.map((tactic) => [tactic.name.toLowerCase(), tactic]));
  return sectors.flatMap((sector, index) => {
    const tactics = catalogue.flatMap(({ sector: own, ...tactic }) => {
      if (sectorIndex(sectors, own) !== index) return [];
      const there = placed.get(tactic.id) ?? named.get(tactic.name.toLowerCase());
      return { ...tactic, on: there ? { slug: there.slug, place: there.place } : null };
    });
    return tactics.length > 0 ? { sector, tactics } : [];
  });
}

/** Those whose name or description has all the words. */
export function findOffered(offered: readonly OfferedSector[], typed: string): OfferedSector[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return offered.flatMap(({ sector, tactics }) => {
    const found = tactics.filter(({ name, description }) => {
      const text = `${name} ${description} ${sector.name}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return found.length > 0 ? { sector, tactics: found } : [];
  });
}
