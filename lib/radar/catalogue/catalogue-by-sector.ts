import { type Sector, sectorIndex } from "../sectors/sector.ts";
import type { NamedTactic } from "../tactics/named-tactic.ts";
import { catalogue } from "./catalogue.ts";
import type { OfferedSector } from "./offered-tactic.ts";

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
