import { goneTo, type InboxList, placeOf } from "./inbox-list.ts";

type AnyRow = { key: string };

/** A row that was taken out, and what it came after. */
export type Taken<Row extends AnyRow> = { row: Row; after: string | null; index: number };

/** The rows leave the list. When the current one is among them, the next that stays takes its place, at the end the one before. */
export function takenOut<Row extends AnyRow>(
  list: InboxList<Row>,
  keys: ReadonlySet<string>,
): { list: InboxList<Row>; taken: Taken<Row>[] } {
  const taken = list.rows.flatMap((row, index) =>
    keys.has(row.key) ? [{ row, after: list.rows[index - 1]?.key ?? null, index }] : [],
  );
  if (taken.length === 0) return { list, taken };
  const rows = list.rows.filter(({ key }) => !keys.has(key));
  const isKept = ({ key }: Row) => !keys.has(key);
  const at = placeOf(list, list.current);
  const isCurrentKept = list.current === null || !keys.has(list.current);
  const next = list.rows.slice(at).find(isKept) ?? list.rows.slice(0, at).findLast(isKept);
  const current = isCurrentKept ? list.current : (next?.key ?? null);
  const selected = new Set([...list.selected].filter((key) => !keys.has(key)));
  const anchor = list.anchor !== null && keys.has(list.anchor) ? null : list.anchor;
  return { list: { ...list, rows, current, selected, anchor, total: list.total - taken.length }, taken };
}

/** Rows that were taken out come back to where they were. The current one stays what it is, but where there was none. */
export function putBack<Row extends AnyRow>(list: InboxList<Row>, taken: readonly Taken<Row>[]): InboxList<Row> {
  const rows = [...list.rows];
  const back = taken.filter(({ row }) => !rows.some(({ key }) => key === row.key));
  for (const { row, after, index } of back) {
    const before = after === null ? -1 : rows.findIndex(({ key }) => key === after);
    rows.splice(after === null ? 0 : before < 0 ? Math.min(index, rows.length) : before + 1, 0, row);
  }
  return { ...list, rows, current: list.current ?? back[0]?.row.key ?? null, total: list.total + back.length };
}

/** The next page, below what is there. */
export function appended<Row extends AnyRow>(
  list: InboxList<Row>,
  page: { rows: readonly Row[]; nextCursor: string | null },
): InboxList<Row> {
  const known = new Set(list.rows.map(({ key }) => key));
  return {
    ...list,
    rows: [...list.rows, ...page.rows.filter(({ key }) => !known.has(key))],
    nextCursor: page.nextCursor,
  };
}

/** The first page, as it was read again; `isLeaving` tells the rows that an act of here takes away just now. */
export type Reread<Row extends AnyRow> = {
  rows: readonly Row[];
  nextCursor: string | null;
  total: number;
  isLeaving: (key: string) => boolean;
};

/**
 * The list after its first page was read again. What is known is brought up to date where it stands, what is no longer there goes, but for what
 * is under the hand: the current row and the selected ones. New rows are not put in: `arrivedIn` tells them.
 */
export function reread<Row extends AnyRow>(list: InboxList<Row>, fresh: Reread<Row>): InboxList<Row> {
  const byKey = new Map(fresh.rows.map((row) => [row.key, row]));
  const last = list.rows.findLastIndex(({ key }) => byKey.has(key));
  const isCovered = (index: number) => fresh.nextCursor === null || index <= last;
  const isHeld = (key: string) => key === list.current || list.selected.has(key);
  const rows = list.rows.flatMap((row, index) => {
    const now = byKey.get(row.key);
    return now ? [now] : isCovered(index) && !isHeld(row.key) ? [] : [row];
  });
  const arrived = arrivedIn(list, fresh).length;
  return {
    ...list,
    rows,
    total: fresh.total - arrived,
    nextCursor: fresh.nextCursor === null ? null : list.nextCursor,
  };
}

/** Rows of a fresh first page that the list does not show yet. */
export function arrivedIn<Row extends AnyRow>({ rows }: Pick<InboxList<Row>, "rows">, fresh: Reread<Row>): Row[] {
  const known = new Set(rows.map(({ key }) => key));
  return fresh.rows.filter(({ key }) => !known.has(key) && !fresh.isLeaving(key));
}

/** The list with what arrived, each in its place: after the row that it comes after in the fresh page. */
export function withArrived<Row extends AnyRow>(list: InboxList<Row>, fresh: Reread<Row>): InboxList<Row> {
  const arrived = new Set(arrivedIn(list, fresh).map(({ key }) => key));
  const taken = fresh.rows.flatMap((row, index) =>
    arrived.has(row.key) ? [{ row, after: fresh.rows[index - 1]?.key ?? null, index }] : [],
  );
  const first = taken[0]?.row.key ?? list.current;
  return goneTo(putBack(list, taken), first);
}
