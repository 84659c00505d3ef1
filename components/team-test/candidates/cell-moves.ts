export type Cell = { row: number; column: number };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Where a key leads in a table of cells: arrows, Home and End in a row, with Ctrl in the table. Null: it is no such key. */
export function cellAfter({ key, ctrlKey, metaKey }: Pressed, at: Cell, rows: number, columns: number): Cell | null {
  const isFar = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const targets: Record<string, Cell> = {
    ArrowUp: { ...at, row: isFar ? 0 : at.row - 1 },
    ArrowDown: { ...at, row: isFar ? lastRow : at.row + 1 },
    ArrowLeft: { ...at, column: isFar ? 0 : at.column - 1 },
    ArrowRight: { ...at, column: isFar ? lastColumn : at.column + 1 },
    Home: { row: isFar ? 0 : at.row, column: 0 },
    End: { row: isFar ? lastRow : at.row, column: lastColumn },
  };
  const next = targets[key];
  if (!next) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return { row: within(next.row, lastRow), column: within(next.column, lastColumn) };
}

/** The next cell in reading order that is not marked, from the start again after the end; the one right after where all are marked. */
export function nextOpenCell(isOpen: (cell: Cell) => boolean, at: Cell, rows: number, columns: number): Cell {
  const count = rows * columns;
  const from = at.row * columns + at.column;
  const cells = Array.from({ length: count }, (_, step) => {
    const index = (from + 1 + step) % count;
    return { row: Math.floor(index / columns), column: index % columns };
  });
  return cells.find(isOpen) ?? cells[0] ?? at;
}
