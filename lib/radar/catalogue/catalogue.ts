/** A tactic that comes with Headroom. `id` is what questions and lessons name it by; `source` is the document that it comes from. */
export type CatalogueTactic = { id: string; name: string; sector: string; description: string; source: string };

export const catalogue: readonly CatalogueTactic[] = [];

/** By its name, however it is written. */
export function findCatalogueTactic(name: string): CatalogueTactic | undefined {
  return catalogue.find((tactic) => tactic.name.toLowerCase() === name.trim().toLowerCase());
}
