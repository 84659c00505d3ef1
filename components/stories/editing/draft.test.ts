import { describe, expect, test } from "vitest";
import { editOf, typedOf } from "../facts/edits.ts";
import { type Draft, keptDrafts, readDrafts, wholeErrors, withErrors, withOthers, withTyped } from "./draft.ts";
import { isMuch, withSide } from "./draft-inputs.ts";

const today = "2026-11-21";
const all = (amount: number) => ({ low: amount, likely: amount, high: amount });
const base = {
  customers: all(100),
  sources: { customers: { source: "desk", on: today, confidence: "guess" as const } },
};
const opened: Draft = { base, typed: typedOf("customers", base, today), isOpen: true, errors: [], others: null };
const mine = ["low", "likely", "high"].reduce((draft, bound) => withTyped(draft, `customers.${bound}`, "300"), opened);
const clash = { field: "customers", mine: all(300), theirs: all(200) };

describe("a draft", () => {
  test("keeps what was typed when somebody else was first, and is saved over theirs then", () => {
    const merged = withOthers(mine, { by: "Bob", at: today, clashes: [clash] });
    expect(merged.typed).toEqual(mine.typed);
    expect(editOf("customers", merged.base, merged.typed, "Ada")).toMatchObject({
      base: { customers: all(200) },
      changes: { customers: all(300) },
    });
  });

  test("takes theirs, which leaves nothing to save, and takes mine again", () => {
    const merged = withOthers(mine, { by: "Bob", at: today, clashes: [clash] });
    const theirs = withSide("customers", merged, clash, "theirs", today);
    expect(editOf("customers", theirs.base, theirs.typed, "Ada").changes).toEqual({});
    expect(withSide("customers", theirs, clash, "mine", today).typed).toEqual(mine.typed);
  });

  test("merges sources by their facts", () => {
    const source = { source: "sessions", on: today, confidence: "measured" as const };
    const ofSource = { field: "sources.customers", mine: base.sources.customers, theirs: source };
    const merged = withOthers(opened, { by: "Bob", at: today, clashes: [ofSource] });
    expect(merged.base.sources).toEqual({ customers: source });
    expect(withSide("customers", merged, ofSource, "theirs", today).typed["sources.customers.source"]).toBe("sessions");
  });

  test("shows an error beside its input until something else is typed there, and the rest as a whole", () => {
    const refused = withErrors(opened, [
      { path: "changes.customers.likely", message: "No." },
      { path: "key", message: "Gone." },
    ]);
    expect(wholeErrors(refused)).toEqual(["Gone."]);
    expect(withTyped(refused, "customers.likely", "2").errors).toEqual([{ path: "key", message: "Gone." }]);
  });

  test("is kept when much was typed", () => {
    const text: Draft = { ...opened, base: { downstreamImpact: "" }, typed: { downstreamImpact: "Too little." } };
    expect(isMuch("downstream", text, today)).toBe(false);
    expect(isMuch("downstream", withTyped(text, "downstreamImpact", "x".repeat(80)), today)).toBe(true);
  });

  test("outlives a reload, and what is no draft does not", () => {
    const clashing = withOthers(mine, { by: "Bob", at: today, clashes: [clash] });
    for (const draft of [mine, clashing])
      expect(readDrafts(keptDrafts({ customers: draft }))).toEqual({ customers: draft });
    expect(keptDrafts({})).toBeNull();
    const odd = JSON.stringify({ customers: { base: {}, typed: { a: 1 } }, nothing: mine, metric: 3, toString: mine });
    for (const text of [null, "", "{", "[]", odd]) expect(readDrafts(text)).toEqual({});
  });
});
