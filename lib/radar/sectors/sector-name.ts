import { shownName } from "#lib/shared/shown-name.ts";

/** What a sector can be called. */
export const sectorName = shownName(40, "Give it a name.");
