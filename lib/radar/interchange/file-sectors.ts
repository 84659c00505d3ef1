import { hasHidden, hasVisible } from "#lib/shared/seen-name.ts";
import { slugOf } from "#lib/shared/slug.ts";
import { newSectorId } from "../sectors/changed-sectors.ts";
import { fewestSectors, longestSectorName, mostSectors, type Sector } from "../sectors/sector.ts";
import type { RadarRow } from "./radar-row.ts";

/** The file's own quadrants as sectors; null: there are too few of them, too many, or some that no sector can be called. */
export function sectorsOfFile(rows: readonly RadarRow[]): Sector[] | null {
  const byLetters = new Map<string, string>();
  for (const { quadrant } of rows) {
    const low = quadrant.toLowerCase();
    if (!byLetters.has(low)) byLetters.set(low, quadrant);
  }
  const words = [...byLetters.values()];
  if (words.length < fewestSectors || words.length > mostSectors) return null;
  if (!words.every(isSectorName)) return null;
  const taken = new Set<string>();
  return words.map((name) => ({ id: newSectorId(name, taken), name }));
}

/** As `sectorName` says on the server; a browser that shows what becomes of a file does not load what checks forms. */
function isSectorName(word: string): boolean {
  const name = word.trim();
  return name.length <= longestSectorName && hasVisible(name) && !hasHidden(name);
}

/** The sector that a word of a file means: by its name, by its words however they are joined, or the one whose name begins alike. */
export function sectorIdFor(word: string, sectors: readonly Sector[]): string | undefined {
  const low = word.toLowerCase();
  const words = wordsIn(word);
  const begun = (name: string) => name.startsWith(low) || low.startsWith(name);
  const sector =
    sectors.find(({ name }) => name === word) ??
    sectors.find(({ name }) => name.toLowerCase() === low) ??
    sectors.find(({ id }) => id === low) ??
    sectors.find(({ name }) => words !== "" && wordsIn(name) === words) ??
    sectors.find(({ name }) => begun(name.toLowerCase()));
  return sector?.id;
}

/** "Languages & Frameworks" and "languages-and-frameworks" are the same words. */
function wordsIn(text: string): string {
  return slugOf(text.replaceAll("&", " and "));
}
