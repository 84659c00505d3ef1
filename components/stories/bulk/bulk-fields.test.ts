import { expect, test } from "vitest";
import { storyFieldsSchema } from "#lib/stories/fields/story-fields-schema.ts";
import { editors } from "../facts/editors.ts";
import { bulkChanges, bulkFields, bulkTyped, clearable } from "./bulk-fields.ts";

const today = "2026-11-21";
const change = (id: Parameters<typeof bulkChanges>[0], typed: Record<string, string>, isCleared = false) =>
  bulkChanges(id, { typed: { ...bulkTyped(id, today), ...typed }, isCleared, name: "Ada" });

test("every field that people write of a story can be changed of several; their sources go with the facts", () => {
  const offered = bulkFields.flatMap(({ value }) => (value === "kind" ? ["kind"] : [...editors[value].fields]));
  expect(offered.toSorted()).toEqual(
    Object.keys(storyFieldsSchema.shape)
      .filter((field) => field !== "sources")
      .toSorted(),
  );
});

test("what nobody typed into is left alone", () => {
  const touched = bulkFields.filter(({ value }) => Object.keys(change(value, {}).changes).length > 0);
  expect(touched.map(({ value }) => value)).toEqual(["kind"]);
});

test("only what was typed is written, a fact with its source", () => {
  expect(change("head", { customerImpact: "They wait." }).changes).toEqual({ customerImpact: "They wait." });
  expect(change("customers", { "customers.likely": "100" }).changes).toEqual({
    customers: { low: 100, likely: 100, high: 100 },
    sources: { customers: { source: "Ada", on: today, confidence: "guess" } },
  });
  expect(change("kind", { kind: "incident" }).changes).toEqual({ kind: "incident" });
});

test("what is known can be made unknown again, but for the title and the kind", () => {
  expect(change("support", {}, true).changes).toEqual({ ticketsPerWeek: null, minutesPerTicket: null });
  expect(change("head", { title: "Typed before" }, true).changes).toEqual({ customerImpact: "" });
  expect(clearable("kind")).toEqual([]);
});

test("what is wrong is told beside its input", () => {
  expect(change("effort", { "effort.low": "some" }).errors).toMatchObject([{ path: "effort.low" }]);
});
