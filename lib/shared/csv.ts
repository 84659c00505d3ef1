/** A cell of a table that is drawn or saved; null is an unknown figure. */
export type Cell = string | number | null;

/**
 * A CSV file as RFC 4180 says, for people and spreadsheets. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV injection); numbers stay numbers, and unknown figures are empty.
 */
export function toCsv(columns: string[], rows: Cell[][]): string {
  return csvLines([columns, ...rows]);
}

/** Rows alone, for a file that is written piece by piece. */
export function csvLines(rows: Cell[][]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** What a spreadsheet would run; with apostrophes before it too, so that no two texts are written alike. */
const formula = /^'*\s*[=+\-@\t\r]/;

/** The text of a cell that `toCsv` wrote. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
