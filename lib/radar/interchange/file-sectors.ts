import { slugOf } from "#lib/shared/slug.ts";
import { fewestSectors, mostSectors, type Sector } from "../sectors/sector.ts";
import type { RadarRow } from "./radar-row.ts";

/** The file's own quadrants as sectors; null: there are too few of them, or too many. */
export function sectorsOfFile(rows: readonly RadarRow[]): Sector[] | null {
  const words = [...new Set(rows.map(({ quadrant }) => quadrant))];
  if (words.length < fewestSectors || words.length > mostSectors) return null;
  const sectors: Sector[] = [];
  for (const name of words) {
    const wished = slugOf(name) || "sector";
    const isTaken = (id: string) => sectors.some((sector) => sector.id === id);
    sectors.push({ id: isTaken(wished) ? `${wished}-${sectors.length + 1}` : wished, name });
  }
  return sectors;
}

/** The sector that a word of a file means: by its name, or the one whose name begins alike. */
export function sectorIdFor(word: string, sectors: readonly Sector[]): string | undefined {
  const low = word.toLowerCase();
  const named = sectors.find(({ id, name }) => name.toLowerCase() === low || id === low);
  const begun = (name: string) => name.toLowerCase().startsWith(low) || low.startsWith(name.toLowerCase());
  return (named ?? sectors.find(({ name }) => begun(name)))?.id;
}
