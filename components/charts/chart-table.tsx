import { Td, Th, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { Cell } from "#lib/shared/csv.ts";
import { figureText, numberText } from "#lib/shared/number-text.ts";
import type { ChartData } from "./chart-data.ts";

/** A chart's twin: the same figures as text. */
export function ChartTable({ label, data }: { label: string; data: ChartData }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <section aria-label={`${label}, table`} tabIndex={0} className="max-h-112 overflow-auto max-sm:-mx-4 max-sm:px-4">
      <table aria-label={label} className="w-full border-collapse text-table">
        <thead className="sticky top-0 z-1 bg-paper">
          <tr>
            {data.columns.map((column, k) => (
              <Th key={column} isNumber={isNumbers(data, k)}>
                {column}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Tr key={String(row[0])}>
              {row.map((cell, column) => (
                <Td key={data.columns[column]} isNumber={isNumbers(data, column)}>
                  <CellText cell={cell} />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The first column names the row. */
function isNumbers({ rows }: ChartData, column: number): boolean {
  return column > 0 && rows.every((row) => typeof row[column] !== "string");
}

function CellText({ cell }: { cell: Cell }) {
  if (cell === null) return <Unknown />;
  if (typeof cell === "string") return cell;
  return Number.isInteger(cell) ? numberText(cell) : figureText(cell);
}
