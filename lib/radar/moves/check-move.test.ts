import fc from "fast-check";
import { expect, test } from "vitest";
import { isInHand, mostInHand, places } from "../places/place.ts";
import { checkMove, type MoveFacts } from "./check-move.ts";

const five = ["Caching", "Histograms", "Office hours", "Spike test", "Tests as code"];
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
  othersInHand: five.slice(1),
  isTakenBack: false,
};

function problems(facts: Partial<MoveFacts>): string[] {
  const checked = checkMove({ ...usual, ...facts });
  return checked.ok ? [] : checked.errors.map(({ path }) => path);
}

test.each<[string, Partial<MoveFacts>, string[]]>([
  ["with all that it takes", {}, []],
  ["as the fifth in hand", { othersInHand: five.slice(1) }, []],
  ["as the sixth in hand", { othersInHand: five }, ["to"]],
  ["as the sixth, to be tried", { to: "trying", othersInHand: five }, ["to"]],
  ["as the sixth, when it is new", { from: null, lastOn: null, othersInHand: five }, ["to"]],
  ["from one ring in hand to the other", { from: "trying", othersInHand: five }, []],
  ["out of hand", { from: "trying", to: "paused", othersInHand: five }, []],
  ["to where it stands", { from: "practising" }, ["to"]],
  ["today", { on: "2026-11-21" }, []],
  ["tomorrow", { on: "2026-11-22" }, ["on"]],
  ["on the day of its last move", { on: "2026-11-01" }, []],
  ["before its last move", { on: "2026-10-31" }, ["on"]],
  ["in another century", { on: "1999-12-31", from: null, lastOn: null }, ["on"]],
  ["to be looked at on the same day", { reviewOn: "2026-11-20" }, []],
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
  ["back into hand as the sixth", { to: "trying", isTakenBack: true, othersInHand: five }, ["to"]],
])("a tactic that moves %s", (_, facts, paths) => {
  expect(problems(facts)).toEqual(paths);
});

test("the sixth in hand is told which five are, and what to do", () => {
  const checked = checkMove({ ...usual, othersInHand: five });
  expect(checked).toMatchObject({
    errors: [
      {
        message:
          "Five are in hand: Caching, Histograms, Office hours, Spike test, Tests as code. Let one become a habit, pause it or drop it first, with the reason.",
      },
    ],
  });
});

test("nothing that is let through makes six in hand", () => {
  const place = fc.constantFrom(...places);
  fc.assert(
    fc.property(place, place, fc.nat(mostInHand), fc.boolean(), (from, to, many, isTakenBack) => {
      // Five at most are in hand with it, so that one in hand has four beside it.
      const others = five.slice(0, isInHand(from) ? Math.min(many, mostInHand - 1) : many);
      const { ok } = checkMove({ ...usual, from, to, othersInHand: others, isTakenBack });
      const inHand = others.length + Number(isInHand(to));
      return !ok || inHand <= mostInHand;
    }),
  );
});
