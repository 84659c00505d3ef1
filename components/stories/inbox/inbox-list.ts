import type { StoryRow } from "#lib/stories/listing/story-row.ts";

/** A list as it stands before somebody. `current` is the row that keys act on, `anchor` where a range of selected rows begins. */
export type InboxList<Row extends { key: string } = StoryRow> = {
  rows: readonly Row[];
  /** Where the next ones begin; null: these are all. */
  nextCursor: string | null;
  /** How many the filter finds altogether. */
  total: number;
  current: string | null;
  anchor: string | null;
  selected: ReadonlySet<string>;
};

type AnyRow = { key: string };

/** Where a row stands; -1: nowhere. */
export function placeOf<Row extends AnyRow>({ rows }: Pick<InboxList<Row>, "rows">, key: string | null): number {
  return key === null ? -1 : rows.findIndex((row) => row.key === key);
}

/** To another row, so many down; at an end it stays there. */
export function stepped<Row extends AnyRow>(list: InboxList<Row>, step: number): InboxList<Row> {
  const at = Math.max(placeOf(list, list.current), step > 0 ? -1 : 0) + step;
  return goneTo(list, list.rows[Math.min(Math.max(at, 0), list.rows.length - 1)]?.key ?? null);
}

export function goneTo<Row extends AnyRow>(list: InboxList<Row>, key: string | null): InboxList<Row> {
  return { ...list, current: key, anchor: null };
}

/** Selects a row, or no longer. */
export function toggled<Row extends AnyRow>(list: InboxList<Row>, key: string | null): InboxList<Row> {
  if (placeOf(list, key) < 0 || key === null) return list;
  const selected = new Set(list.selected);
  if (!selected.delete(key)) selected.add(key);
  return { ...list, selected, anchor: key };
}

/** Selects every row from where the range began to `key`, which becomes the current one. */
export function rangedTo<Row extends AnyRow>(list: InboxList<Row>, key: string | null): InboxList<Row> {
  const to = placeOf(list, key);
  if (to < 0) return list;
  const anchor = list.anchor ?? list.current ?? key;
  const from = Math.max(placeOf(list, anchor), 0);
  const range = list.rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.key);
  return { ...list, current: key, anchor, selected: new Set([...list.selected, ...range]) };
}

/** The same by one row up or down. */
export function rangedBy<Row extends AnyRow>(list: InboxList<Row>, step: number): InboxList<Row> {
  const at = placeOf(list, list.current);
  if (at < 0) return rangedTo(list, list.rows[0]?.key ?? null);
  return rangedTo(list, (list.rows[at + step] ?? list.rows[at])?.key ?? null);
}

export function allSelected<Row extends AnyRow>(list: InboxList<Row>): InboxList<Row> {
  return { ...list, selected: new Set(list.rows.map(({ key }) => key)) };
}

export function noneSelected<Row extends AnyRow>(list: InboxList<Row>): InboxList<Row> {
  return list.selected.size === 0 ? list : { ...list, selected: new Set(), anchor: null };
}

/** What an act is about: the selected rows in their order, or the current one. */
export function actedOn<Row extends AnyRow>({ rows, selected, current }: InboxList<Row>): Row[] {
  return rows.filter(({ key }) => (selected.size > 0 ? selected.has(key) : key === current));
}
