import { describe, expect, test } from "vitest";
import { storySentence, type Told } from "./story-sentence.ts";

const now = Date.parse("2026-11-21T10:00:00Z");

const untold: Told = {
  state: "inbox",
  investigator: null,
  owner: null,
  responsibleTeam: null,
  change: "",
  outcome: null,
  regressed: null,
  needsDecision: false,
  snooze: null,
  duplicateOf: null,
  fields: { customers: null, affectedGroup: "", blocks: null, metric: null, effort: null },
};
const metric = {
  name: "place order",
  percentile: 95,
  baseline: 5.2,
  target: 2.1,
  unit: "s",
  population: "",
  window: "",
};
const hurt = { ...untold.fields, customers: { low: 300, likely: 480, high: 700 }, blocks: "blocked" as const, metric };
const ada = { id: "1", name: "Ada" };

describe("storySentence", () => {
  test.each<[string, Partial<Told>, string]>([
    ["nothing is known", {}, "Nobody knows yet who is affected; it waits for triage."],
    [
      "a group is known, but not its size",
      { state: "framed", fields: { ...untold.fields, affectedGroup: "sellers with 500 items" } },
      "Sellers with 500 items are affected; nobody looks into it yet.",
    ],
    [
      "it is investigated",
      { state: "investigating", investigator: ada, fields: hurt },
      "300–700 customers a week cannot go on: p95 place order is 5.2 s and should be 2.1 s; Ada looks into it.",
    ],
    [
      "its time is up",
      { state: "investigating", needsDecision: true },
      "Nobody knows yet who is affected; its time is up and a decision is needed.",
    ],
    [
      "it is sized",
      { state: "sized", fields: { ...hurt, metric: null, effort: { low: 4, likely: 8, high: 16 } } },
      "300–700 customers a week cannot go on; its fix takes 4–16 hours and waits for a decision.",
    ],
    [
      "its fix is out",
      { state: "verifying", change: "v2.3" },
      "Nobody knows yet who is affected; the fix (v2.3) is out and is being verified.",
    ],
    [
      "it is closed, and better",
      { state: "closed", outcome: { kind: "improved", reason: "" }, fields: hurt },
      "300–700 customers a week were affected: p95 place order was 5.2 s; the fix made it better.",
    ],
    [
      "its fix broke",
      { state: "closed", outcome: { kind: "improved", reason: "" }, regressed: { at: new Date(now), runId: null } },
      "Nobody knows yet who is affected; its fix no longer holds.",
    ],
    [
      "it sleeps",
      { state: "snoozed", snooze: { from: "inbox", until: new Date("2026-12-03T09:00:00Z"), when: null } },
      "Nobody knows yet who is affected; it sleeps until 3 Dec.",
    ],
    [
      "it sleeps until something happens",
      { state: "snoozed", snooze: { from: "inbox", until: null, when: { kind: "metric", above: 3 } } },
      "Nobody knows yet who is affected; it sleeps until more is known.",
    ],
    [
      "it is a duplicate",
      { state: "duplicate", duplicateOf: { key: "CHK-3", title: "Slow" } },
      "Nobody knows yet who is affected; it is a duplicate of CHK-3.",
    ],
  ])("says who is hurt and what is done where %s", (_where, told, sentence) => {
    expect(storySentence({ ...untold, ...told }, now)).toBe(sentence);
  });
});
