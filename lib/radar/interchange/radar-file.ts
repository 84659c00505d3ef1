import { toCsv } from "#lib/shared/csv.ts";
import { isRing, placeNames } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";
import { type RadarRow, radarColumns, statusNames } from "./radar-row.ts";

/** What stands in the rings, as lines of the format. It knows no tray: what is paused or dropped is left out. */
export function radarRows(standings: readonly Standing[], sectors: readonly Sector[]): RadarRow[] {
  return standings
    .filter(({ place }) => isRing(place))
    .map(({ tactic, place, sector, movement }) => ({
      name: tactic.name,
      ring: placeNames[place],
      quadrant: sectors[sector]?.name ?? "",
      movement,
      description: tactic.description,
    }));
}

/** A file of the format, as CSV or JSON. */
export function radarText(rows: readonly RadarRow[], as: "csv" | "json"): string {
  const records = rows.map(({ movement, ...row }) => ({
    ...row,
    isNew: movement === "new" ? "TRUE" : "FALSE",
    status: statusNames[movement],
  }));
  if (as === "csv")
    return toCsv(
      [...radarColumns],
      records.map((record) => radarColumns.map((column) => record[column])),
    );
  const inOrder = records.map((record) => Object.fromEntries(radarColumns.map((column) => [column, record[column]])));
  return `${JSON.stringify(inOrder, null, 2)}\n`;
}
