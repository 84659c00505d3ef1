import { catalogue } from "#lib/radar/catalogue/catalogue.ts";

/** The tactics of the catalogue that questions of the team test can suggest, by name. */
export const knownTactics: readonly { id: string; name: string }[] = catalogue
  .map(({ id, name }) => ({ id, name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
