import { ok, type Result, refused } from "#lib/shared/result.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";
import type { Movement } from "../places/movement.ts";
import { meaningOf } from "../tactics/same-tactic.ts";
import { longestDescription, longestName, mostTactics } from "../tactics/tactic-limits.ts";
import { listed, neededColumns, type RadarRecord, radarRecords } from "./radar-records.ts";
import { longestRadarFile, type RadarFile, type RadarRow, statusNames } from "./radar-row.ts";

/**
 * Reads a file of the "build your own radar" format, CSV (with commas, semicolons or tabs) or JSON. Columns may stand in any order and be
 * written in any case; others than its own are passed over.
 * @returns refused where it is neither, lacks a column, or holds no tactic
 */
export function readRadarRows(text: string): Result<RadarFile> {
  if (text.length > longestRadarFile) return refused("file", "The file is larger than 500 kB: no radar is.");
  const records = radarRecords(text);
  if (!records.ok) return records;
  const file: RadarFile = { rows: [], leftOut: [] };
  const names = new Map<string, string>();
  for (const { line, cells } of records.value) {
    const row = readRow(cells, names);
    if (typeof row !== "string") {
      file.rows.push(row);
      names.set(meaningOf(row.name), row.name);
    } else if (file.leftOut.length < mostLeftOut) file.leftOut.push({ line, reason: row });
  }
  if (file.rows.length > 0) return ok(file);
  const [first] = file.leftOut;
  return refused(
    "file",
    first ? `The file holds no tactic. Line ${first.line}: ${first.reason}` : "The file holds no tactic.",
  );
}

/** Of more lines than these it is not told why they are none. */
const mostLeftOut = 100;

/** The row, or why it is none. `before` has the names of those before it, by what they mean. */
function readRow(cells: RadarRecord["cells"], before: ReadonlyMap<string, string>): RadarRow | string {
  const text = (name: string) => cells.get(name) ?? "";
  const row = {
    name: text("name"),
    ring: text("ring"),
    quadrant: text("quadrant"),
    movement: movementOf(text("status"), text("isnew")),
    description: text("description"),
  };
  const lacking = neededColumns.filter((name) => text(name) === "");
  if (lacking.length > 0) return `It has no ${listed(lacking)}.`;
  if (before.size >= mostTactics) return `A radar holds at most ${mostTactics} tactics.`;
  const first = before.get(meaningOf(row.name));
  if (first !== undefined) return `“${row.name}” stands twice${first === row.name ? "" : `, first as “${first}”`}.`;
  const name = shownName(longestName, "It has no name that can be seen.").safeParse(row.name);
  if (!name.success) return `Its name: ${name.error.issues[0]?.message ?? "it cannot be kept."}`;
  if (unkeptErrors(row).length > 0) return "It holds characters that cannot be kept.";
  if (Math.max(row.ring.length, row.quadrant.length) > longestName)
    return `Its ring or quadrant is longer than ${longestName} characters.`;
  if (row.description.length > longestDescription)
    return `Its description is longer than ${longestDescription} characters.`;
  return row;
}

function movementOf(status: string, isNew: string): Movement {
  const plain = status.toLowerCase().replaceAll(/[\s_-]+/g, " ");
  const movements = Object.keys(statusNames) as Movement[];
  const said = movements.find((movement) => statusNames[movement].toLowerCase() === plain);
  return said ?? (truths.has(isNew.toLowerCase()) ? "new" : "same");
}

/** Spreadsheets write truth in the language of whoever saves. */
const truths = new Set(["true", "yes", "1", "wahr", "vrai", "vero", "verdadero"]);
