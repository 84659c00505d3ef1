import { slugOf } from "#lib/shared/slug.ts";
import type { CatalogueTactic, SectorTactic } from "./catalogue-tactic.ts";
import { cultureTactics } from "./culture-tactics.ts";
import { designTactics } from "./design-tactics.ts";
import { earlyTactics } from "./early-tactics.ts";
import { instrumentationTactics } from "./instrumentation-tactics.ts";
import { loadTestingTactics } from "./load-testing-tactics.ts";

export type { CatalogueTactic } from "./catalogue-tactic.ts";

/** The tactics that come with Headroom, by sector. */
export const catalogue: readonly CatalogueTactic[] = [
  ...inSector("design", designTactics),
  ...inSector("early", earlyTactics),
  ...inSector("load-testing", loadTestingTactics),
  ...inSector("instrumentation", instrumentationTactics),
  ...inSector("culture", cultureTactics),
];

/** By its name, however its words are set off: "ten minute build" is "Ten-minute build". */
export function findCatalogueTactic(name: string): CatalogueTactic | undefined {
  const id = slugOf(name);
  return catalogue.find((tactic) => tactic.id === id && lettersOf(name) === lettersOf(tactic.name));
}

/** A slug leaves letters of other scripts out, and "Caching 遅延" is not "Caching". */
function lettersOf(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function inSector(sector: string, tactics: readonly SectorTactic[]): CatalogueTactic[] {
  return tactics.map((tactic) => ({ ...tactic, sector }));
}
