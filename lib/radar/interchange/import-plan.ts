import { everInHand, fullHand, type HandLog } from "../moves/full-hand.ts";
import { isInHand, placeNames, places, rings, type TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import { spelling, tacticFinder } from "../tactics/same-tactic.ts";
import { shortDayText } from "../view/day-words.ts";
import { sectorIdFor } from "./file-sectors.ts";
import { type FileDays, hasRoom, type Landing, landingsOf, movesTo } from "./landing.ts";
import type { RadarRow } from "./radar-row.ts";

/** How a file's words are read. By the words as they stand in the file. */
export type ImportMapping = {
  rings: Readonly<Record<string, TacticPlace>>;
  /** Ids of sectors; those of the file where it brings its own. */
  sectors: Readonly<Record<string, string>>;
};

/** What a radar has already, and the days of the file. */
export type ImportOnto = {
  sectors: readonly Sector[];
  tactics: readonly { slug: string; name: string }[];
  /** The logs of those that were in hand at some time. */
  hands: readonly HandLog[];
  days: FileDays;
};

export type ImportLine = {
  row: RadarRow;
  /** Where it lands; null: it stays out, as the note says. */
  place: TacticPlace | null;
  /** Where it stood before the file's day; null: nowhere. */
  before: TacticPlace | null;
  sector: string;
  note: string;
};

/**
 * What an import of these rows would do, line by line. What exceeds five in hand, on any day, lands in Considering; those that the file has in
 * hand come first, whatever their lines.
 */
export function planImport(rows: readonly RadarRow[], mapping: ImportMapping, onto: ImportOnto): ImportLine[] {
  const findOnRadar = tacticFinder(onto.tactics);
  const hands = [...onto.hands];
  function planned({ row, wished }: Wish): ImportLine {
    const sector = sectorOf(row.quadrant, mapping, onto.sectors);
    const there = findOnRadar(row.name);
    if (there) return { row, place: null, before: null, sector, note: whyItStays(row, there) };
    const landings = landingsOf(row, wished);
    const landing = landings.find((one) => hasRoom(hands, movesTo(one, onto.days))) ?? inNobodysWay;
    const note = landing.place === wished ? "" : whyNotInHand(hands, movesTo(landings[0], onto.days), wished);
    hands.push(...everInHand([{ name: row.name, moves: movesTo(landing, onto.days) }]));
    return { row, ...landing, sector, note };
  }
  return rows
    .map((row, index) => ({ row, index, wished: ownOf(mapping.rings, row.ring) ?? "considering" }))
    .toSorted((a, b) => Number(isInHand(b.wished)) - Number(isInHand(a.wished)))
    .map((wish) => ({ index: wish.index, line: planned(wish) }))
    .toSorted((a, b) => a.index - b.index)
    .map(({ line }) => line);
}

const inNobodysWay: Landing = { place: "considering", before: null };

type Wish = { row: RadarRow; wished: TacticPlace };

function whyNotInHand(hands: readonly HandLog[], moves: HandLog["moves"], wished: TacticPlace): string {
  const from = moves.find(({ to }) => isInHand(to))?.on;
  const full = from === undefined ? null : fullHand(hands, from);
  const when = full?.roomSince ? `five were in hand on ${shortDayText(full.day, true)}` : "five are in hand already";
  return `${when}: not in ${placeNames[wished]}`;
}

function whyItStays(row: RadarRow, { name }: { name: string }): string {
  const asWhat = spelling(name) === spelling(row.name) ? "" : `, as “${name}”`;
  return `is on the radar already${asWhat}, and stays as it is`;
}

/** The sector that a quadrant leads to; the last one where it leads to none that there is. */
function sectorOf(quadrant: string, { sectors: chosen }: ImportMapping, sectors: readonly Sector[]): string {
  const wished = ownOf(chosen, quadrant);
  return (sectors.find(({ id }) => id === wished) ?? sectors.at(-1))?.id ?? "";
}

/** A file may call a ring “constructor”, which every object has. */
function ownOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The rings' names of the public radars, by ours. */
const knownRings: Readonly<Record<string, TacticPlace>> = {
  adopt: "habit",
  trial: "trying",
  assess: "considering",
  hold: "paused",
  caution: "paused",
};

/** Where the words of a file lead as long as nobody says otherwise: by their names, then in their order. */
export function usualMapping(rows: readonly RadarRow[], sectors: readonly Sector[]): ImportMapping {
  const ringWords = wordsOf(rows, "ring");
  const quadrants = wordsOf(rows, "quadrant");
  return {
    rings: Object.fromEntries(ringWords.map((word, index) => [word, placeOf(word) ?? rings[index] ?? "considering"])),
    sectors: Object.fromEntries(
      quadrants.map((word, index) => [word, sectorIdFor(word, sectors) ?? sectors[index % sectors.length]?.id ?? ""]),
    ),
  };
}

/** Whether nothing but its order in the file tells where a word leads. */
export function isGuessed(kind: keyof ImportMapping, word: string, sectors: readonly Sector[]): boolean {
  return kind === "rings" ? placeOf(word) === undefined : sectorIdFor(word, sectors) === undefined;
}

/** Each word once, in the order in which the file brings them. */
export function wordsOf(rows: readonly RadarRow[], column: "ring" | "quadrant"): string[] {
  return [...new Set(rows.map((row) => row[column]))];
}

function placeOf(word: string): TacticPlace | undefined {
  const low = word.toLowerCase();
  return places.find((place) => placeNames[place].toLowerCase() === low) ?? ownOf(knownRings, low);
}
