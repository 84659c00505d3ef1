import { describe, expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { tacticSentence } from "./tactic-sentence.ts";

const today = "2026-11-21";
const told = (to: TacticPlace, on = "2026-09-12", endsOn: string | null = null) =>
  tacticSentence(
    {
      name: "Connection pooling",
      endsOn,
      moves: [
        { to: to === "considering" ? "paused" : "considering", on: "2026-08-01" },
        { to, on },
      ],
    },
    today,
  );

describe("the first line of a tactic's page", () => {
  test.each([
    ["considering", "Connection pooling is being considered, since 12 September."],
    ["trying", "Connection pooling is being tried, since 12 September."],
    ["practising", "Connection pooling is being practised, since 12 September."],
    ["habit", "Connection pooling is a habit, since 12 September."],
    ["paused", "Connection pooling is paused, since 12 September."],
    ["dropped", "Connection pooling is dropped, since 12 September."],
  ] as const)("tells that it is %s", (place, sentence) => expect(told(place)).toBe(sentence));

  test("tells until when it is tried, or that it should be over", () => {
    expect(told("trying", "2026-09-12", "2026-11-24")).toBe(
      "Connection pooling is being tried, since 12 September, until 24 November.",
    );
    expect(told("trying", "2026-09-12", today)).toBe(
      "Connection pooling is being tried, since 12 September, until today.",
    );
    expect(told("trying", "2026-09-12", "2026-11-01")).toBe(
      "Connection pooling is being tried, since 12 September, and should have ended on 1 November.",
    );
    expect(told("trying", "2026-09-12", "2027-01-05")).toBe(
      "Connection pooling is being tried, since 12 September, until 5 January 2027.",
    );
  });

  test("tells no end of what is not an experiment any more", () =>
    expect(told("habit", "2026-09-12", "2026-11-24")).toBe("Connection pooling is a habit, since 12 September."));

  test("tells of a move of today, and of one of another year", () => {
    expect(told("trying", today)).toBe("Connection pooling is being tried, since today.");
    expect(told("habit", "2025-12-30")).toBe("Connection pooling is a habit, since 30 December 2025.");
  });

  test("tells of no move that was taken back on its day", () =>
    expect(
      tacticSentence(
        {
          name: "Caching",
          endsOn: null,
          moves: [
            { to: "trying", on: "2026-09-12" },
            { to: "habit", on: today },
            { to: "trying", on: today },
          ],
        },
        today,
      ),
    ).toBe("Caching is being tried, since 12 September."));

  test("tells of what has no moves", () =>
    expect(tacticSentence({ name: "Caching", endsOn: null, moves: [] }, today)).toBe(
      "Caching is not on the radar yet.",
    ));
});
