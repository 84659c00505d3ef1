import type { Movement } from "../places/movement.ts";

/** A line of the public "build your own radar" format. `movement` is its `status`, or `isNew` where it has none. */
export type RadarRow = { name: string; ring: string; quadrant: string; movement: Movement; description: string };

/** The columns of the format, in the order in which its tools write them. */
export const radarColumns = ["name", "ring", "quadrant", "isNew", "status", "description"] as const;

/** How the format's tools call what became of a line. */
export const statusNames: Record<Movement, string> = {
  new: "New",
  in: "Moved In",
  out: "Moved Out",
  same: "No Change",
};

/** No file of a radar is longer, in bytes or characters. On its way to the server it grows, and that takes a megabyte. */
export const longestRadarFile = 500_000;

/** What a file holds, and the lines of it that are no tactic, with the reason. `line` is the file's line of CSV, the place in the list of JSON. */
export type RadarFile = { rows: RadarRow[]; leftOut: { line: number; reason: string }[] };
