import { expect, test } from "vitest";
import { auditQuery, cursorText, noFilter, parseAuditFilter, parseCursor } from "./audit-filter.ts";

test("a filter comes back from its own URL", () => {
  const filter = { who: "Ada & Bob", about: "tokens", team: "shop", from: "2026-01-01", to: "2026-02-28" } as const;
  const query = new URLSearchParams(auditQuery(filter));
  expect(parseAuditFilter(Object.fromEntries(query))).toEqual(filter);
  expect(auditQuery(noFilter)).toBe("");
});

test("what makes no sense is left out", () => {
  const given = { who: ["a", "b"], about: "nonsense", from: "2026-02-31", to: "yesterday", team: "a\0b" };
  expect(parseAuditFilter(given)).toEqual({ ...noFilter, team: "ab" });
});

test.each(["0000-01-01", "0001-01-01", "9999-12-31"])(
  "no day is asked for that the database does not know: %s",
  (day) => {
    expect(parseAuditFilter({ from: day, to: day })).toEqual(noFilter);
  },
);

test("a place in the log comes back from its own text, and nothing else does", () => {
  const cursor = { at: new Date(1_790_000_000_123), id: "01a1fae5-6556-70bd-8b25-088411592bd6" };
  expect(parseCursor(cursorText(cursor))).toEqual(cursor);
  for (const text of [undefined, "", "1", "1-2", `${cursorText(cursor)}x`, ["a"]]) expect(parseCursor(text)).toBeNull();
});
