import type { ExportedRound } from "./exported-round.ts";
import { roundsCsv } from "./rounds-csv.ts";

export type ExportFormat = "csv" | "json";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Rounds as a file that a browser saves. `name` is without its ending. */
export function roundsFile(
  rounds: readonly ExportedRound[],
  { as, name }: { as: ExportFormat; name: string },
): Response {
  // The mark at the start tells spreadsheets that it is UTF-8.
  const body = as === "csv" ? `\uFEFF${roundsCsv(rounds)}` : `${JSON.stringify({ rounds }, null, 2)}\n`;
  return new Response(body, {
    headers: { "content-type": types[as], "content-disposition": `attachment; filename="${name}.${as}"` },
  });
}
