import { shownName } from "#lib/shared/shown-name.ts";
import { longestSectorName } from "./sector.ts";

/** What a sector can be called. */
export const sectorName = shownName(longestSectorName, "Give it a name.");
