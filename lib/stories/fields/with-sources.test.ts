import { expect, test } from "vitest";
import type { FactSource } from "./fact-source.ts";
import type { SomeFields } from "./story-fields-schema.ts";
import { withSources } from "./with-sources.ts";

const by = { name: "Mia", now: new Date("2026-11-21T10:00:00Z") };
const desk: FactSource = { source: "support desk", on: "2026-11-20", confidence: "measured" };
const sessions: FactSource = { source: "sessions", on: "2026-11-19", confidence: "estimate" };

test("a fact without a source is a guess of whoever said it; one that has a source keeps it", () => {
  const changes: SomeFields = { ticketsPerWeek: 3, blocks: "degraded" };
  expect(withSources(changes, { support: desk }, by).sources).toEqual({
    support: desk,
    blocks: { source: "Mia", on: "2026-11-21", confidence: "guess" },
  });
});

test("a source that is said keeps those of other facts, also where nothing lacks one", () => {
  expect(withSources({ sources: { support: desk } }, { customers: sessions }, by).sources).toEqual({
    customers: sessions,
    support: desk,
  });
});

test("what is no fact changes no source", () => {
  expect(withSources({ title: "Slow" }, { customers: sessions }, by)).toEqual({ title: "Slow" });
});
