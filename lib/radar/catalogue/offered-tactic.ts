import type { TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { CatalogueTactic } from "./catalogue-tactic.ts";

/** A tactic that can be put on a radar; `on`: it stands there already. */
export type OfferedTactic = Omit<CatalogueTactic, "sector"> & { on: { slug: string; place: TacticPlace } | null };

export type OfferedSector = { sector: Sector; tactics: readonly OfferedTactic[] };

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
