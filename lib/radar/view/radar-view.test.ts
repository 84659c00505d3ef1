import fc from "fast-check";
import { expect, test } from "vitest";
import { places } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import { narrowings, parseRadarView, radarQuery } from "./radar-view.ts";

const life = { from: "2026-01-09", to: "2026-11-20" };
const facts = { life, sectors: usualSectors };
const usual = {
  from: "2026-08-22",
  to: "2026-11-20",
  q: "",
  sector: null,
  ring: null,
  show: null,
  as: "list",
  at: null,
};

test("a plain address asks for the last 90 days and for everything", () => {
  expect(parseRadarView({}, facts)).toEqual(usual);
});

test("an address says what to show", () => {
  const given = {
    from: "2026-02-01",
    to: "2026-05-01",
    q: " pool ",
    sector: "design",
    ring: "trying",
    show: "mine",
    as: "table",
    at: "caching",
  };
  expect(parseRadarView(given, facts)).toEqual({ ...given, q: "pool" });
});

test.each([
  { from: "2026-13-40" },
  { from: "yesterday", to: "2027-01-01" },
  { from: "2020-01-01" },
  { from: ["2026-02-01"] },
  { sector: "nowhere" },
  { ring: "outer" },
  { show: "everything" },
  { as: "picture" },
  { q: "  \0 " },
])("what cannot be meant is left out: %j", (given) => {
  expect(parseRadarView(given, facts)).toEqual(usual);
});

test("days in the wrong order are read as the end alone", () => {
  const view = parseRadarView({ from: "2026-06-01", to: "2026-05-01" }, facts);
  expect(view).toMatchObject({ from: "2026-01-31", to: "2026-05-01" });
});

test("what a view writes into the address is read as the same view", () => {
  const day = fc.integer({ min: 9, max: 27 }).map((date) => `2026-02-${String(date).padStart(2, "0")}`);
  const viewOf = fc.record({
    from: day,
    to: day,
    q: fc.constantFrom("", "pool", "two words"),
    sector: fc.option(fc.constantFrom(...usualSectors.map(({ id }) => id))),
    ring: fc.option(fc.constantFrom(...places)),
    show: fc.option(fc.constantFrom(...narrowings)),
    as: fc.constantFrom("list" as const, "table" as const),
    at: fc.option(fc.constantFrom("caching", "connection-pooling")),
  });
  fc.assert(
    fc.property(viewOf, (made) => {
      const view = { ...made, ...(made.from <= made.to ? {} : { from: made.to, to: made.from }) };
      expect(parseRadarView(Object.fromEntries(radarQuery(view, facts)), facts)).toEqual(view);
    }),
  );
});
