/**
 * The cells of one CSV record; doubled quotes within a quoted cell become one. A quote that does not open a cell is plain
 * text. Null when a quoted cell does not end, or text follows its end.
 */
export function splitRecord(record: string, delimiter: string): string[] | null {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const cell = record[at] === '"' ? quotedCell(record, at) : plainCell(record, at, delimiter);
    if (cell === null) return null;
    cells.push(cell.text);
    if (cell.end === record.length) return cells;
    if (record[cell.end] !== delimiter) return null;
    at = cell.end + 1;
  }
}

type Cell = { text: string; end: number };

function plainCell(record: string, from: number, delimiter: string): Cell {
  const found = record.indexOf(delimiter, from);
  const end = found < 0 ? record.length : found;
  return { text: record.slice(from, end), end };
}

function quotedCell(record: string, from: number): Cell | null {
  let end = record.indexOf('"', from + 1);
  while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
  return end < 0 ? null : { text: record.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}
