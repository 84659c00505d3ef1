import type { CatalogueTactic } from "../catalogue/catalogue-tactic.ts";
import type { TacticPlace } from "../places/place.ts";
import type { Pickable } from "./buy-in.ts";

/** A tactic that somebody may pick; `place` null: it is not on the radar yet. */
export type TacticChoice = Pickable & { place: TacticPlace | null };

/** The team's own tactics with those of the catalogue that are not on its radar, by name. */
export function choicesOf(own: readonly TacticChoice[], catalogue: readonly CatalogueTactic[]): TacticChoice[] {
  const taken = new Set(own.flatMap(({ slug, name }) => [slug, name.toLowerCase()]));
  const others = catalogue
    .filter(({ id, name }) => !taken.has(id) && !taken.has(name.toLowerCase()))
    .map(({ id, name, description, sector }) => ({ slug: id, name, description, sector, place: null }));
  return [...own, ...others].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
