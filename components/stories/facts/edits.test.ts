import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import { unknownFields } from "#lib/stories/fields/unknown-fields.test-data.ts";
import { type EditorId, editors } from "./editors.ts";
import { baseOf, editOf, typedOf } from "./edits.ts";

const ids = Object.keys(editors) as EditorId[];
const today = "2026-11-21";

function edited(id: EditorId, fields: StoryFields, typed: Record<string, string>) {
  const base = baseOf(id, fields);
  return editOf(id, base, { ...typedOf(id, base, today), ...typed }, "Ada");
}

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const range = fc
  .tuple(amount, amount, amount)
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
const minor = fc
  .tuple(fc.nat(1e12), fc.nat(1e12), fc.nat(1e12))
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
const revenue = fc
  .tuple(minor, fc.constantFrom("EUR", "JPY", "KWD"), fc.constantFrom("month" as const, "year" as const))
  .map(([money, currency, per]) => ({ ...money, currency, per }));

describe("an editor", () => {
  test("that nobody types into changes nothing", () => {
    fc.assert(
      fc.property(range, revenue, amount, (customers, revenue, ticketsPerWeek) => {
        const fields = { ...unknownFields, customers, effort: customers, reach: customers, revenue, ticketsPerWeek };
        for (const id of ids) expect(edited(id, fields, {})).toEqual({ base: {}, changes: {}, errors: [] });
      }),
    );
  });

  test("sends only what was touched, with what it was typed over", () => {
    const fields = { ...unknownFields, ticketsPerWeek: 5, minutesPerTicket: 14 };
    expect(edited("head", fields, { customerImpact: " They pay twice. " })).toEqual({
      base: { customerImpact: "" },
      changes: { customerImpact: "They pay twice." },
      errors: [],
    });
    expect(edited("support", fields, { ticketsPerWeek: "" })).toMatchObject({
      base: { ticketsPerWeek: 5 },
      changes: { ticketsPerWeek: null },
    });
  });

  test("gives each number its source: the one that was typed, else who typed it", () => {
    const typed = { "customers.likely": "1,200" };
    const all = { low: 1200, likely: 1200, high: 1200 };
    expect(edited("customers", unknownFields, typed)).toEqual({
      base: { customers: null, sources: {} },
      changes: { customers: all, sources: { customers: { source: "Ada", on: today, confidence: "guess" } } },
      errors: [],
    });
    const known = {
      ...unknownFields,
      customers: all,
      sources: { customers: { source: "desk", on: "2026-11-18", confidence: "guess" as const } },
    };
    expect(edited("customers", known, { "sources.customers.confidence": "measured" })).toMatchObject({
      base: { sources: known.sources },
      changes: { sources: { customers: { source: "desk", on: "2026-11-18", confidence: "measured" } } },
    });
  });

  test.each([
    ["1,200", 1200],
    ["1,5", 1.5],
    ["1 200,5", 1200.5],
    ["0,125", 0.125],
  ])("reads “%s” as %d", (typed, value) => {
    expect(edited("support", unknownFields, { ticketsPerWeek: typed })).toMatchObject({
      changes: { ticketsPerWeek: value },
      errors: [],
    });
  });

  test("makes a fact unknown again when its inputs are emptied, and asks for no source", () => {
    const fields = { ...unknownFields, effort: { low: 1, likely: 2, high: 3 } };
    const nothing = { "effort.low": "", "effort.likely": "", "effort.high": "" };
    expect(edited("effort", fields, nothing)).toMatchObject({ changes: { effort: null } });
  });

  test.each<[string, EditorId, Record<string, string>, string]>([
    ["words for a number", "support", { ticketsPerWeek: "some" }, "ticketsPerWeek"],
    ["a number for machines", "support", { ticketsPerWeek: "0x10" }, "ticketsPerWeek"],
    ["less than nothing", "support", { minutesPerTicket: "-1" }, "minutesPerTicket"],
    ["two of three", "customers", { "customers.low": "1", "customers.high": "3" }, "customers.likely"],
    [
      "what is out of order",
      "effort",
      { "effort.low": "3", "effort.likely": "2", "effort.high": "4" },
      "effort.likely",
    ],
    ["money of no currency", "revenue", { "revenue.likely": "100", "revenue.currency": "euro" }, "revenue.currency"],
  ])("refuses %s beside its input", (_what, id, typed, path) => {
    expect(edited(id, unknownFields, typed).errors).toMatchObject([{ path }]);
  });

  test("keeps money in minor units of its currency", () => {
    const typed = { "revenue.likely": "12.50", "revenue.currency": "eur" };
    expect(edited("revenue", unknownFields, typed).changes.revenue).toMatchObject({ likely: 1250, currency: "EUR" });
    expect(edited("revenue", unknownFields, { ...typed, "revenue.currency": "JPY" }).changes.revenue).toMatchObject({
      likely: 13,
    });
  });
});
