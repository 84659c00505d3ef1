import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { standingsOn } from "../standing/standings.ts";
import { radarOf, tacticOf } from "./radar.test-data.ts";
import { radarSentence } from "./radar-sentence.ts";

const today = "2026-11-20";
const span = { from: "2026-08-23", to: today };

/** Each tactic by where it stood long ago and where it was moved in October; one place: it never moved; null: it came in October. */
type Way = TacticPlace | readonly [TacticPlace | null, TacticPlace];

function sentenceOf(ways: readonly Way[], asked = span): string {
  const tactics = ways.map((way, index) => {
    const [before, now] = typeof way === "string" ? [way, null] : way;
    return tacticOf(
      `Tactic ${index}`,
      [...(before ? ([["2026-01-10", before]] as const) : []), ...(now ? ([["2026-10-05", now]] as const) : [])].map(
        ([on, to]) => [on, to],
      ),
    );
  });
  return radarSentence(standingsOn(radarOf(tactics), asked), asked, today, ways.length > 0);
}

const cases: [title: string, ways: Way[], says: string][] = [
  ["an empty one", [], "No tactic is on the radar yet."],
  ["one that is considered", ["considering"], "No tactic in hand. Nothing moved since August."],
  ["one in hand", ["trying"], "One tactic in hand. Nothing moved since August."],
  [
    "five in hand, of which some moved",
    [
      ["considering", "trying"],
      ["trying", "practising"],
      ["considering", "trying"],
      ["considering", "trying"],
      "practising",
      ["practising", "habit"],
      ["trying", "considering"],
      [null, "considering"],
    ],
    "Five tactics in hand. Five moved in since August, one slipped out.",
  ],
  ["one that only slipped out", [["trying", "considering"]], "No tactic in hand. One slipped out since August."],
  [
    "some that are only new",
    [
      [null, "trying"],
      [null, "considering"],
    ],
    "One tactic in hand. Two are new since August.",
  ],
  ["a new one", [[null, "considering"]], "No tactic in hand. One is new since August."],
  [
    "a tray alone",
    ["paused", "dropped"],
    "No tactic stands on the rings: all are paused or dropped. Nothing moved since August.",
  ],
  [
    "those that were let go",
    ["practising", ["trying", "dropped"], ["considering", "paused"]],
    "One tactic in hand. Two were let go since August.",
  ],
  [
    "one of each way",
    ["practising", ["trying", "dropped"], ["considering", "trying"], ["habit", "practising"]],
    "Three tactics in hand. One moved in since August, one slipped out, one was let go.",
  ],
];

test.each(cases)("the first line tells of %s", (_, ways, says) => {
  expect(sentenceOf(ways)).toBe(says);
});

test("the first line of a day in the past tells what was so then", () => {
  const past = { from: "2025-12-31", to: "2026-10-31" };
  expect(sentenceOf(["practising", "trying"], past)).toBe(
    "Two tactics were in hand on 31 October. Two had come since December 2025.",
  );
  const later = { from: "2026-10-01", to: "2026-10-31" };
  expect(sentenceOf(["practising", ["considering", "trying"]], later)).toBe(
    "Two tactics were in hand on 31 October. One had moved in since 1 October.",
  );
  expect(sentenceOf(["trying"], { from: "2025-11-01", to: "2025-12-31" })).toBe(
    "Nothing was on the radar on 31 December 2025.",
  );
});
