import { expect, test } from "vitest";
import { isForward, moveButton } from "./move-button.ts";
import { movesFrom } from "./moves.ts";
import { storyStates } from "./story-state.ts";

test("no two moves of a state have the same key, and none that a page has for something else", () => {
  for (const state of storyStates) {
    const keys = movesFrom(state, "inbox").map((to) => moveButton(state, to).key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => ["E", "G", "N", "Z", "?"].includes(key))).toEqual([]);
  }
});

test("at most one move of a state brings a story on", () => {
  for (const state of storyStates)
    expect(movesFrom(state, "inbox").filter((to) => isForward(state, to)).length).toBeLessThanOrEqual(1);
});
