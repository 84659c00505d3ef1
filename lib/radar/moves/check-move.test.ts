import { expect, test } from "vitest";
import { checkMove, type MoveFacts } from "./check-move.ts";
import type { HandLog } from "./full-hand.ts";

const five = ["Caching", "Histograms", "Office hours", "Spike test", "Tests as code"].map((name) => practised(name));
/** The five, of which the first one was paused on a day. */
const left = (on: string) => five.map((log, index) => (index === 0 ? paused(log, on) : log));
const usual: MoveFacts = {
  from: "considering",
  to: "practising",
  on: "2026-11-20",
  lastOn: "2026-11-01",
  today: "2026-11-21",
  reviewOn: null,
  reason: "It pays.",
  hasOwner: true,
  hypothesis: "Fewer waits.",
  endsOn: "2026-12-01",
  others: five.slice(1),
  isTakenBack: false,
};

function practised(name: string, on = "2026-10-01"): HandLog {
  return { name, moves: [{ to: "practising", on }] };
}

/** The same, paused on a day. */
function paused({ name, moves }: HandLog, on: string): HandLog {
  return { name, moves: [...moves, { to: "paused", on }] };
}

function problems(facts: Partial<MoveFacts>): string[] {
  const checked = checkMove({ ...usual, ...facts });
  return checked.ok ? [] : checked.errors.map(({ path }) => path);
}

test.each<[string, Partial<MoveFacts>, string[]]>([
  ["with all that it takes", {}, []],
  ["as the fifth in hand", { others: five.slice(1) }, []],
  ["as the sixth in hand", { others: five }, ["to"]],
  ["as the sixth, to be tried", { to: "trying", others: five }, ["to"]],
  ["as the sixth, when it is new", { from: null, lastOn: null, others: five }, ["to"]],
  ["as the sixth of a day in the past", { others: left("2026-11-21") }, ["on"]],
  ["as the fifth of the day on which one left", { others: left("2026-11-20") }, []],
  ["as the sixth of a day that is wrong anyway", { others: left("2026-11-21"), on: "2026-10-31" }, ["on"]],
  [
    "as the sixth of a day after its own",
    { others: [...five.slice(1), paused(practised("So", "2026-11-20"), "2026-11-21")], on: "2026-11-02" },
    ["on"],
  ],
  ["out of hand, on a day on which six were", { from: "trying", to: "paused", others: left("2026-11-21") }, []],
  ["from one ring in hand to the other", { from: "trying", others: five }, []],
  ["out of hand", { from: "trying", to: "paused", others: five }, []],
  ["to where it stands", { from: "practising" }, ["to"]],
  ["today", { on: "2026-11-21" }, []],
  ["tomorrow", { on: "2026-11-22" }, ["on"]],
  ["on the day of its last move", { on: "2026-11-01" }, []],
  ["before its last move", { on: "2026-10-31" }, ["on"]],
  ["in another century", { on: "1999-12-31", from: null, lastOn: null }, ["on"]],
  ["to be looked at on the day after", { reviewOn: "2026-11-21" }, []],
  ["to be looked at on the same day", { reviewOn: "2026-11-20" }, ["reviewOn"]],
  ["to be looked at before", { reviewOn: "2026-11-19" }, ["reviewOn"]],
  ["without a reason", { reason: "" }, ["reason"]],
  ["onto the radar without a reason", { from: null, lastOn: null, to: "considering", reason: "" }, []],
  ["onto the tray without a reason", { from: null, lastOn: null, to: "dropped", reason: "" }, ["reason"]],
  ["to be tried", { to: "trying" }, []],
  ["to be tried with an end before it", { to: "trying", endsOn: "2026-11-19" }, ["endsOn"]],
  ["to be tried for a day", { to: "trying", endsOn: "2026-11-20" }, []],
  [
    "to be tried with nothing",
    { to: "trying", hasOwner: false, hypothesis: "", endsOn: null, reason: "" },
    ["reason", "ownerId", "hypothesis", "endsOn"],
  ],
  ["into practice with nothing but a reason", { hasOwner: false, hypothesis: "", endsOn: null }, []],
  [
    "back to where it was tried, without what that takes",
    { to: "trying", isTakenBack: true, hasOwner: false, hypothesis: "", endsOn: null, reviewOn: "2026-01-01" },
    [],
  ],
  ["back into hand as the sixth", { to: "trying", isTakenBack: true, others: five }, ["to"]],
])("a tactic that moves %s", (_, facts, paths) => {
  expect(problems(facts)).toEqual(paths);
});

test("the sixth in hand is told which five are, and what to do", () => {
  const checked = checkMove({ ...usual, others: five });
  expect(checked).toMatchObject({
    errors: [
      {
        message:
          "Five are in hand: Caching, Histograms, Office hours, Spike test, Tests as code. Let one become a habit, pause it or drop it first, with the reason.",
      },
    ],
  });
});

test("a day before its last move is told with that one's day", () => {
  expect(checkMove({ ...usual, on: "2026-10-31" })).toMatchObject({
    errors: [{ message: "It moved on 1 November already; a move cannot come before it." }],
  });
});

test("a day on which five were in hand is told with them, and since when there is room", () => {
  expect(checkMove({ ...usual, others: left("2026-11-21") })).toMatchObject({
    errors: [
      {
        message:
          "On 20 November five were in hand already: Caching, Histograms, Office hours, Spike test, Tests as code. There is room since 21 November.",
      },
    ],
  });
});
