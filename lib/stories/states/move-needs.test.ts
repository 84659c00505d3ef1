import { describe, expect, test } from "vitest";
import type { MoveFacts } from "./missing-for.ts";
import { needsOf } from "./move-needs.ts";
import { movesFrom } from "./moves.ts";
import { storyStates } from "./story-state.ts";

const now = new Date("2026-11-21T10:00:00Z");

const bare: MoveFacts = {
  state: "inbox",
  snoozedFrom: null,
  title: "Slow",
  customerImpact: "",
  customers: null,
  affectedGroup: "phones",
  responsibleTeamId: null,
  effort: null,
  hasConfirmedHypothesis: false,
  openFixes: 2,
  hasMeasurement: false,
};

describe("needsOf", () => {
  test("tells what framing has and what it lacks", () => {
    expect(needsOf(bare, "framed", now).map(({ name, is }) => [name, is])).toEqual([
      ["title", "known"],
      ["customer impact", "lacks"],
      ["who is affected", "known"],
      ["responsible team", "lacks"],
    ]);
  });

  test("tells what the form of a move asks for apart from what the story lacks", () => {
    expect(needsOf({ ...bare, state: "fixing" }, "verifying", now)).toEqual([
      { name: "every fix shipped or dropped", is: "lacks", why: "2 fixes are neither shipped nor dropped." },
      { name: "change or release", is: "asked", why: "Name the change or the release that brings the fix." },
    ]);
  });

  test("has a line for whatever a move takes, in every state", () => {
    for (const state of storyStates)
      for (const to of movesFrom(state, "inbox"))
        for (const need of needsOf({ ...bare, state, snoozedFrom: "inbox" }, to, now)) expect(need.name).not.toBe("");
  });

  test("takes nothing for a move that is in no line of the table", () => {
    expect(needsOf(bare, "closed", now)).toEqual([]);
  });
});
