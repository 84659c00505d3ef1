import { expect, test } from "vitest";
import { newestState } from "./newest-state.ts";

const at = (second: number) => ({ now: `2026-11-21T10:00:0${second}.000Z` });

test("a state is replaced by one that is not older", () => {
  const [older, newer, same] = [at(1), at(2), at(2)];
  expect(newestState(older, newer)).toBe(newer);
  expect(newestState(newer, older)).toBe(newer);
  expect(newestState(newer, same)).toBe(same);
  expect(newestState(older, null)).toBe(older);
});
