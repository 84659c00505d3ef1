import { describe, expect, test } from "vitest";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { type AskedSet, type LastAgreement, questionsNaming } from "./questions-of-tactic.ts";

const question = (id: string, ...tactics: string[]): Question => ({
  id,
  text: `${id}?`,
  short: id,
  why: "",
  focus: "technical",
  tactics: tactics.map((slug) => ({ id: slug, name: slug })),
});
const shipped: AskedSet = {
  id: "team-test",
  name: "Team test",
  root: "team-test",
  questions: [question("environment", "pooling"), question("tool", "headless-runs")],
};
const copy: AskedSet = {
  id: "own",
  name: "Ours",
  root: "team-test",
  questions: [question("environment", "pooling"), question("pool", "pooling")],
};
const agreement = (part: Partial<LastAgreement>): LastAgreement => ({
  root: "team-test",
  questionId: "environment",
  answer: "no",
  round: 3,
  closedOn: "2026-10-01",
  ...part,
});

describe("the questions of a tactic", () => {
  test("are those that name it; a copy's own question comes beside, and the same one is told once", () => {
    expect(questionsNaming("pooling", [shipped, copy], [])).toEqual([
      {
        id: "environment",
        text: "environment?",
        short: "environment",
        sets: [
          { id: "team-test", name: "Team test" },
          { id: "own", name: "Ours" },
        ],
        last: null,
      },
      { id: "pool", text: "pool?", short: "pool", sets: [{ id: "own", name: "Ours" }], last: null },
    ]);
  });

  test("tell what the last round of their family agreed on", () => {
    const agreements = [
      agreement({ root: "another", answer: "yes", round: 5 }),
      agreement({ round: 4, answer: "unknown" }),
      agreement({ round: 3 }),
    ];
    expect(questionsNaming("pooling", [shipped], agreements)[0]?.last).toEqual({
      answer: "unknown",
      round: 4,
      closedOn: "2026-10-01",
    });
  });

  test("are none where none names it", () => expect(questionsNaming("caching", [shipped, copy], [])).toEqual([]));
});
