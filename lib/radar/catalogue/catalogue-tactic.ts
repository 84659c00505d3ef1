/**
 * A tactic that comes with Headroom. `id` is what questions and lessons name it by; `sector` is one of the usual sectors; `source` is the
 * document that it comes from, by its title.
 */
export type CatalogueTactic = { id: string; name: string; sector: string; description: string; source: string };

/** What a sector's file says of each of its tactics. */
export type SectorTactic = Omit<CatalogueTactic, "sector">;
