import fc from "fast-check";
import { expect, test } from "vitest";
import {
  actedOn,
  allSelected,
  goneTo,
  type InboxList,
  noneSelected,
  rangedBy,
  rangedTo,
  stepped,
  toggled,
} from "./inbox-list.ts";
import { appended, arrivedIn, putBack, reread, takenOut, withArrived } from "./list-changes.ts";

type Row = { key: string };

const rowsOf = (keys: string) => [...keys].map((key) => ({ key }));
const listOf = (keys: string, current: string | null = keys[0] ?? null): InboxList<Row> => ({
  rows: rowsOf(keys),
  nextCursor: null,
  total: keys.length,
  current,
  anchor: null,
  selected: new Set(),
});
const keysOf = ({ rows }: { rows: readonly Row[] }) => rows.map(({ key }) => key).join("");
const selectedIn = ({ selected }: InboxList<Row>) => [...selected].toSorted().join("");

test("a step goes to the next row and stays at the ends; without a current row it goes to the first", () => {
  expect(stepped(listOf("abc"), 1).current).toBe("b");
  expect(stepped(listOf("abc", "c"), 1).current).toBe("c");
  expect(stepped(listOf("abc"), -1).current).toBe("a");
  expect(stepped(listOf("abc", null), 1).current).toBe("a");
  expect(stepped(listOf(""), 1).current).toBeNull();
});

test("a range grows from where it began, by keys and by a click, and leaves what else is selected", () => {
  expect(selectedIn(rangedBy(rangedBy(listOf("abcde", "b"), 1), 1))).toBe("bcd");
  expect(selectedIn(rangedTo(toggled(listOf("abcde"), "e"), "c"))).toBe("cde");
  expect(selectedIn(rangedBy(goneTo(toggled(listOf("abcde"), "a"), "d"), -1))).toBe("acd");
  expect(rangedBy(listOf("abc", "c"), 1).current).toBe("c");
});

test("an act is about the selected rows in their order, or else about the current one", () => {
  const list = toggled(toggled(listOf("abc", "b"), "c"), "a");
  expect(actedOn(list)).toEqual(rowsOf("ac"));
  expect(actedOn(noneSelected(list))).toEqual(rowsOf("b"));
  expect(actedOn(allSelected(list))).toEqual(rowsOf("abc"));
});

test("when the current row leaves, the next one that stays is current, at the end the one before", () => {
  expect(takenOut(listOf("abcd", "b"), new Set("bc")).list.current).toBe("d");
  expect(takenOut(listOf("abcd", "d"), new Set("cd")).list.current).toBe("b");
  expect(takenOut(listOf("ab", "a"), new Set("ab")).list).toMatchObject({ current: null, rows: [], total: 0 });
  expect(takenOut(listOf("abc", "a"), new Set("c")).list.current).toBe("a");
});

const keys = fc.uniqueArray(fc.constantFrom(..."abcdefghij"));
const some = fc.uniqueArray(fc.constantFrom(..."abcdefghij")).map((chosen) => new Set(chosen));

test("rows that were taken out come back to where they were, in one go or one after the other", () => {
  fc.assert(
    fc.property(keys, some, some, (rows, first, second) => {
      const list = listOf(rows.join(""));
      const one = takenOut(list, first);
      expect(keysOf(putBack(one.list, one.taken))).toBe(keysOf(list));
      const two = takenOut(one.list, second);
      const back = putBack(putBack(two.list, two.taken), one.taken);
      expect(keysOf(back)).toBe(keysOf(list));
      expect(back.total).toBe(list.total);
    }),
  );
});

test("the current row is one of the rows whatever happens, and null only without rows", () => {
  const step = fc.oneof(
    fc.constantFrom(1, -1).map((by) => (list: InboxList<Row>) => stepped(list, by)),
    fc.constantFrom(1, -1).map((by) => (list: InboxList<Row>) => rangedBy(list, by)),
    some.map((gone) => (list: InboxList<Row>) => takenOut(list, gone).list),
    some.map((fresh) => (list: InboxList<Row>) => reread(list, freshOf([...fresh].join("")))),
    some.map((fresh) => (list: InboxList<Row>) => withArrived(list, freshOf([...fresh].join("")))),
    fc.constantFrom(..."abcdefghij").map((key) => (list: InboxList<Row>) => toggled(list, key)),
  );
  fc.assert(
    fc.property(keys, fc.array(step), (rows, steps) => {
      const list = steps.reduce((before, change) => change(before), listOf(rows.join("")));
      if (list.rows.length > 0 && list.current !== null) expect(keysOf(list)).toContain(list.current);
      if (list.rows.length === 0) expect(list.current).toBeNull();
      for (const key of list.selected) expect(keysOf(list)).toContain(key);
      expect(new Set(keysOf(list)).size).toBe(list.rows.length);
    }),
  );
});

const freshOf = (rows: string, nextCursor: string | null = null, leaving = "") => ({
  rows: rowsOf(rows),
  nextCursor,
  total: rows.length,
  isLeaving: (key: string) => leaving.includes(key),
});

test("a list that is read again loses what is gone but for what is under the hand, and shows nothing new by itself", () => {
  const list = toggled(listOf("abcdef", "b"), "d");
  const fresh = freshOf("xaef");
  expect(keysOf(reread(list, fresh))).toBe("abdef");
  expect(arrivedIn(list, fresh)).toEqual(rowsOf("x"));
  expect(keysOf(reread(list, freshOf("ac", "more")))).toBe("abcdef");
  expect(arrivedIn(list, freshOf("xya", null, "y"))).toEqual(rowsOf("x"));
});

test("what arrived is put where it belongs, and the first of it is current", () => {
  const shown = withArrived(listOf("bd", "d"), freshOf("abcd"));
  expect(keysOf(shown)).toBe("abcd");
  expect(shown.current).toBe("a");
});

test("the next page is put below, each row once", () => {
  expect(keysOf(appended(listOf("ab"), { rows: rowsOf("bcd"), nextCursor: null }))).toBe("abcd");
});
