import { catalogue } from "#lib/radar/catalogue/catalogue.ts";

/** Every tactic that a question of the team test can suggest: the catalogue's, by name. */
export const knownTactics: readonly { id: string; name: string }[] = catalogue
  .map(({ id, name }) => ({ id, name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
