import { findCatalogueTactic } from "../catalogue/catalogue.ts";

/** A name's letters alone: neither case nor spaces nor how an accent is put together tell two tactics apart. */
export function spelling(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** What a name means: the catalogue's tactic by its id, however its words are set off, or what is spelt so. */
export function meaningOf(name: string): string {
  return findCatalogueTactic(name)?.id ?? spelling(name);
}

type Named = { slug: string; name: string };

/** Finds the one of these tactics that a name means. One of the catalogue is known by its slug too, whatever its team calls it. */
export function tacticFinder<Tactic extends Named>(tactics: readonly Tactic[]): (name: string) => Tactic | undefined {
  const bySpelling = new Map(tactics.map((tactic) => [spelling(tactic.name), tactic]));
  const byMeaning = new Map(tactics.map((tactic) => [meaningOf(tactic.name), tactic]));
  for (const tactic of tactics)
    if (findCatalogueTactic(tactic.slug)?.id === tactic.slug) byMeaning.set(tactic.slug, tactic);
  return (name) => bySpelling.get(spelling(name)) ?? byMeaning.get(meaningOf(name));
}
