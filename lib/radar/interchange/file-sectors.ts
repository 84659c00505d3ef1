import { newSectorId } from "../sectors/changed-sectors.ts";
import { fewestSectors, mostSectors, type Sector } from "../sectors/sector.ts";
import { sectorName } from "../sectors/sector-name.ts";
import type { RadarRow } from "./radar-row.ts";

/** The file's own quadrants as sectors; null: there are too few of them, too many, or some that no sector can be called. */
export function sectorsOfFile(rows: readonly RadarRow[]): Sector[] | null {
  const words = [...new Set(rows.map(({ quadrant }) => quadrant))];
  if (words.length < fewestSectors || words.length > mostSectors) return null;
  const isDistinct = new Set(words.map((word) => word.toLowerCase())).size === words.length;
  if (!isDistinct || !words.every((word) => sectorName.safeParse(word).success)) return null;
  const taken = new Set<string>();
  return words.map((name) => ({ id: newSectorId(name, taken), name }));
}

/** The sector that a word of a file means: by its name, or the one whose name begins alike. */
export function sectorIdFor(word: string, sectors: readonly Sector[]): string | undefined {
  const low = word.toLowerCase();
  const named = sectors.find(({ id, name }) => name.toLowerCase() === low || id === low);
  const begun = (name: string) => name.toLowerCase().startsWith(low) || low.startsWith(name.toLowerCase());
  return (named ?? sectors.find(({ name }) => begun(name)))?.id;
}
