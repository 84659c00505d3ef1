import { expect, test } from "vitest";
import {
  nextState,
  type RegressionAct,
  type RegressionState,
  regressionActs,
  regressionStates,
} from "./regression-state.ts";

const table: Record<RegressionState, Record<RegressionAct, RegressionState | null>> = {
  open: { acknowledge: "acknowledged", link: "linked", unlink: null, accept: "accepted", fix: "fixed", reopen: null },
  acknowledged: {
    acknowledge: "acknowledged",
    link: "linked",
    unlink: null,
    accept: "accepted",
    fix: "fixed",
    reopen: null,
  },
  linked: {
    acknowledge: "linked",
    link: "linked",
    unlink: "acknowledged",
    accept: "accepted",
    fix: "fixed",
    reopen: null,
  },
  fixed: { acknowledge: null, link: null, unlink: null, accept: null, fix: null, reopen: "linked" },
  accepted: { acknowledge: null, link: null, unlink: null, accept: null, fix: null, reopen: "linked" },
};

test.each(regressionStates.flatMap((state) => regressionActs.map((act) => [act, state] as const)))(
  "%s of a regression that is %s",
  (act, state) => {
    expect(nextState(state, act, { isAcknowledged: true, hasLink: true })).toBe(table[state][act]);
  },
);

test("what comes back is as far as people had brought it", () => {
  expect(nextState("fixed", "reopen", { isAcknowledged: true, hasLink: false })).toBe("acknowledged");
  expect(nextState("accepted", "reopen", { isAcknowledged: false, hasLink: false })).toBe("open");
  expect(nextState("linked", "unlink", { isAcknowledged: false, hasLink: true })).toBe("open");
});
