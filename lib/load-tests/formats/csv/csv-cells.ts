/** The cells of a row by RFC 4180; null when a quoted cell has no end. */
export function splitCells(text: string): string[] | null {
  const cell = /(?:"((?:[^"]|"")*)"|([^",][^,]*|))(,|$)/y;
  const cells: string[] = [];
  for (;;) {
    const match = cell.exec(text);
    if (!match) return null;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") return cells;
  }
}

/** The names in a header line; a byte order mark and spaces around them are no part of them. */
export function headerCells(line: string): string[] {
  return (splitCells(line.replace(/^\uFEFF/, "").trimEnd()) ?? []).map((name) => name.trim());
}

/**
 * Splits the rows of Locust before 1.6, which does not escape the quotes within a cell: what stands before the name is
 * read from the left, what stands behind it from the right, and the name (and Locust's error message) is what remains.
 * Null for rows that do not fit.
 */
export function unescapedSplitter(header: string[]): (text: string) => string[] | null {
  const before = header.indexOf("Name");
  const free = header[before + 1] === "Error" ? 2 : 1;
  const after = header.length - before - free;
  if (before < 0) return splitCells;
  const simple = '(?:"[^"]*"|[^",]*)';
  const row = new RegExp(`^((?:${simple},){${before}})"(.*)"((?:,${simple}){${after}})$`);
  return (text) => {
    const [, left = "", middle = "", right = ""] = row.exec(text) ?? [];
    // A name with "," in it cannot be told from the error behind it.
    const names = free === 1 ? [middle] : middle.split(/","(.*)/s).slice(0, 2);
    const cells = [...plainCells(left.slice(0, -1), before), ...names, ...plainCells(right.slice(1), after)];
    return cells.length === header.length ? cells : null;
  };
}

function plainCells(text: string, count: number): string[] {
  return count === 0 ? [] : (splitCells(text) ?? []);
}
