import { isRing } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";

export type NameRow =
  | { kind: "head"; name: string }
  | { kind: "tactic"; standing: Standing }
  | { kind: "rest"; count: number };

/** A column of the list from top to bottom; `rows` are its heights, in rows of tactics. */
type NameColumn = readonly NameRow[];

/** A sector's name has some air above it, but at the top of its column. */
const headRows = { first: 1.2, later: 1.7 };

/**
 * The rows of whoever stands on a ring, by sector, in one column where that has room for them in comfort, else in two. A sector that goes on
 * in the second column is named there again; what is more than fits is counted, those in hand last of all.
 * @param room how many rows a column has: in comfort, and at most
 */
export function nameColumns(
  standings: readonly Standing[],
  sectors: readonly Sector[],
  room: { comfortable: number; most: number },
): readonly NameColumn[] {
  const rows = rowsOf(standings, sectors);
  if (rowsIn(rows) <= room.comfortable) return [rows];
  const giveWay = rowsGivingWay(rows);
  for (let left = 0; ; left += 1) {
    const columns = inTwo(left === 0 ? rows : without(rows, new Set(giveWay.slice(0, left))));
    if (left >= giveWay.length - 1 || Math.max(...columns.map(rowsIn)) <= room.most) return columns;
  }
}

/** How high a column is, in rows of tactics. */
export function rowsIn(column: NameColumn): number {
  return column.reduce((sum, row, index) => sum + heightOf(row, index), 0);
}

export function heightOf({ kind }: NameRow, index: number): number {
  if (kind !== "head") return 1;
  return index === 0 ? headRows.first : headRows.later;
}

function rowsOf(standings: readonly Standing[], sectors: readonly Sector[]): NameRow[] {
  return sectors.flatMap(({ name }, index): NameRow[] => {
    const own = standings.filter(({ sector, place }) => sector === index && isRing(place));
    if (own.length === 0) return [];
    return [{ kind: "head", name }, ...own.map((standing): NameRow => ({ kind: "tactic", standing }))];
  });
}

/** What a sector cut in two costs the reader, in rows. */
const cutSector = 2.5;

/** Between two sectors where that leaves the columns much alike. */
function inTwo(rows: readonly NameRow[]): NameColumn[] {
  let best: { columns: NameColumn[]; cost: number } | null = null;
  for (let at = 1; at < rows.length; at += 1) {
    if (rows[at - 1]?.kind === "head") continue;
    const isWhole = rows[at]?.kind === "head";
    const again = rows.slice(0, at).findLast(({ kind }) => kind === "head");
    const columns = [rows.slice(0, at), [...(isWhole || !again ? [] : [again]), ...rows.slice(at)]];
    const cost = Math.max(...columns.map(rowsIn)) + (isWhole ? 0 : cutSector);
    if (!best || cost < best.cost) best = { columns, cost };
  }
  return best?.columns ?? [rows];
}

/** Which tactics are left out first: from the end, and those in hand after all others. */
function rowsGivingWay(rows: readonly NameRow[]): NameRow[] {
  return rows
    .filter((row) => row.kind === "tactic")
    .toReversed()
    .toSorted((a, b) => Number(a.standing.isInHand) - Number(b.standing.isInHand));
}

/** A sector of which nobody is left is not named. */
function without(rows: readonly NameRow[], left: ReadonlySet<NameRow>): NameRow[] {
  const kept = rows.filter((row) => !left.has(row));
  const named = kept.filter(({ kind }, index) => kind !== "head" || kept[index + 1]?.kind === "tactic");
  return [...named, { kind: "rest", count: left.size }];
}
