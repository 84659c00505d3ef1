import { describe, expect, test } from "vitest";
import { type MoveFacts, type MoveGiven, missingFor } from "./missing-for.ts";
import { nothingGiven } from "./move-needs.ts";
import { canMove, moves } from "./moves.ts";
import { storyStates } from "./story-state.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = new Date("2026-11-22T10:00:00Z");
const some = { low: 1, likely: 2, high: 3 };

const known: MoveFacts = {
  state: "inbox",
  snoozedFrom: null,
  title: "Baskets time out",
  customerImpact: "They pay twice.",
  customers: some,
  affectedGroup: "",
  responsibleTeamId: "payments",
  effort: some,
  hasConfirmedHypothesis: true,
  openFixes: 0,
  hasMeasurement: true,
};

const all: Omit<MoveGiven, "to"> = {
  reason: "It is gone.",
  notes: "The pool is too small.",
  target: { isItself: false, isDuplicate: false },
  snoozeUntil: later,
  hasSnoozeCondition: false,
  investigatorId: "ada",
  question: "What makes it slow?",
  minutes: 120,
  approverId: null,
  ownerId: "bob",
  decision: "It is the cheapest.",
  change: "3f70be2",
  outcome: "no_change",
  outcomeReason: "",
};

/** The table of the specification, written once more. */
const table = `
  inbox: framed duplicate declined snoozed
  framed: investigating duplicate declined snoozed
  investigating: sized framed parked duplicate declined
  sized: fixing parked duplicate declined
  parked: framed duplicate declined
  fixing: verifying
  verifying: closed fixing
  closed: framed
  declined: framed
  duplicate:
  snoozed: inbox framed`;
const allowed = new Set(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [from, targets = ""] = line.trim().split(":");
      return targets
        .trim()
        .split(" ")
        .filter(Boolean)
        .map((to) => `${from} ${to}`);
    }),
);
const pairs = storyStates.flatMap((from) => storyStates.map((to) => [from, to] as const));

describe("missingFor", () => {
  test.each(pairs)("from %s to %s is as the table says when everything is given", (from, to) => {
    const facts: MoveFacts = { ...known, state: from, snoozedFrom: to };
    const isAllowed = allowed.has(`${from} ${to}`);
    expect(canMove(from, to)).toBe(isAllowed);
    expect(missingFor(facts, { ...all, to }, now).map(({ path }) => path)).toEqual(isAllowed ? [] : ["to"]);
  });

  test.each(pairs.filter(([from, to]) => allowed.has(`${from} ${to}`)))(
    "from %s to %s names each thing that is not given, and no other",
    (from, to) => {
      const bare: MoveFacts = {
        ...known,
        state: from,
        title: "",
        customerImpact: "",
        customers: null,
        responsibleTeamId: null,
        effort: null,
        hasConfirmedHypothesis: false,
        openFixes: 2,
        hasMeasurement: false,
      };
      const paths = missingFor(bare, nothingGiven(to), now).map(({ path }) => path);
      expect(paths).toHaveLength(moves[from][to]?.length ?? 0);
      expect(new Set(paths).size).toBe(paths.length);
    },
  );

  test.each([
    ["a named group instead of a number", { customers: null, affectedGroup: "big sellers" }, "inbox", "framed", {}, []],
    ["nobody who is affected", { customers: null }, "inbox", "framed", {}, ["affectedGroup"]],
    [
      "an approver instead of proof",
      { hasConfirmedHypothesis: false },
      "investigating",
      "sized",
      { approverId: "eve" },
      [],
    ],
    ["neither proof nor an approver", { hasConfirmedHypothesis: false }, "investigating", "sized", {}, ["approverId"]],
    [
      "itself as its target",
      {},
      "inbox",
      "duplicate",
      { target: { isItself: true, isDuplicate: false } },
      ["duplicateOf"],
    ],
    [
      "a duplicate as its target",
      {},
      "framed",
      "duplicate",
      { target: { isItself: false, isDuplicate: true } },
      ["duplicateOf"],
    ],
    ["a time that has passed", {}, "inbox", "snoozed", { snoozeUntil: now }, ["snoozeUntil"]],
    ["a condition and no time", {}, "inbox", "snoozed", { snoozeUntil: null, hasSnoozeCondition: true }, []],
    [
      "a figure to wait for, of a story that watches none",
      {},
      "inbox",
      "snoozed",
      { snoozeLacksFigure: true },
      ["snoozeWhen"],
    ],
    ["14 minutes", {}, "framed", "investigating", { minutes: 14 }, ["minutes"]],
    ["15 minutes", {}, "framed", "investigating", { minutes: 15 }, []],
    ["8 hours", {}, "framed", "investigating", { minutes: 480 }, []],
    ["a minute more than 8 hours", {}, "framed", "investigating", { minutes: 481 }, ["minutes"]],
    ["a fix that is still open", { openFixes: 1 }, "fixing", "verifying", {}, ["fixes"]],
    ["an improvement, back to fixing", {}, "verifying", "fixing", { outcome: "improved" }, ["outcome"]],
    ["unproven without a reason", {}, "verifying", "closed", { outcome: "unproven" }, ["outcomeReason"]],
    ["unproven with a reason", {}, "verifying", "closed", { outcome: "unproven", outcomeReason: "No traffic." }, []],
    [
      "improved, and nothing measured",
      { hasMeasurement: false },
      "verifying",
      "closed",
      { outcome: "improved" },
      ["outcomeReason"],
    ],
    ["another state than it was snoozed in", { snoozedFrom: "framed" }, "snoozed", "inbox", {}, ["to"]],
  ] as const)("with %s", (_what, facts, state, to, given, paths) => {
    const errors = missingFor({ ...known, ...facts, state }, { ...all, ...given, to }, now);
    expect(errors.map(({ path }) => path)).toEqual(paths);
  });
});
