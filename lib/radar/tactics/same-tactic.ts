import { findCatalogueTactic } from "../catalogue/catalogue.ts";

/** A name's letters alone: neither case nor spaces nor how an accent is put together tell two tactics apart. */
export function spelling(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** What a name means: the catalogue's tactic by its id, however its words are set off, or what is spelt so. */
export function meaningOf(name: string): string {
  return findCatalogueTactic(name)?.id ?? spelling(name);
}

/** The tactic that a name means. One of the catalogue is known by its slug too, whatever its team calls it. */
export function findSameTactic<Tactic extends { slug: string; name: string }>(
  wished: string,
  others: readonly Tactic[],
): Tactic | undefined {
  const spelt = spelling(wished);
  const meaning = meaningOf(wished);
  const id = findCatalogueTactic(wished)?.id;
  return (
    others.find(({ name }) => spelling(name) === spelt) ??
    others.find(({ slug, name }) => (id !== undefined && slug === id) || meaningOf(name) === meaning)
  );
}
