import fc from "fast-check";
import { expect, test } from "vitest";
import { answers } from "../results/tally.ts";
import { aPastRound, aQuestion } from "./past-round.test-data.ts";
import { lineOf, scoreSeries } from "./score-series.ts";

test("a line joins two rounds only where they asked the same questions", () => {
  const [all] = scoreSeries([
    aPastRound(1, { a: "yes", b: "no" }),
    aPastRound(2, { b: "yes", a: "yes" }),
    aPastRound(3, { a: "yes", c: "yes" }),
  ]);
  expect(all?.points.map(({ isJoined }) => isJoined)).toEqual([false, true, false]);
  expect(lineOf(all?.points ?? [])).toEqual([1, 2, null, 2]);
});

test("each focus has its own line, which breaks only where its own questions change", () => {
  const first = aPastRound(1, { a: "yes", b: "no" });
  const second = aPastRound(2, { a: "yes", c: "yes" });
  const series = scoreSeries([
    { ...first, questions: [aQuestion("a"), aQuestion("b", "culture")] },
    { ...second, questions: [aQuestion("a"), aQuestion("c", "culture")] },
  ]);
  expect(series.map(({ name, points }) => [name, lineOf(points)])).toEqual([
    ["All questions", [1, null, 2]],
    ["Technical", [1, 1]],
    ["Culture", [0, null, 1]],
  ]);
});

test("one focus alone is not told twice, and a focus that a round leaves out is a gap", () => {
  expect(scoreSeries([aPastRound(1, { a: "yes" })]).map(({ name }) => name)).toEqual(["All questions"]);
  const [, , culture] = scoreSeries([
    { ...aPastRound(1, { a: "yes", b: "no" }), questions: [aQuestion("a"), aQuestion("b", "culture")] },
    aPastRound(2, { a: "yes" }),
  ]);
  expect(culture?.points.map(({ score }) => score?.of ?? null)).toEqual([1, null]);
});

const anyRound = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.option(fc.constantFrom(...answers)), { minKeys: 1 });

test("a line has each round's yeses in order, and gaps between them alone", () => {
  fc.assert(
    fc.property(fc.array(anyRound, { minLength: 1, maxLength: 6 }), (held) => {
      const [all] = scoreSeries(held.map((agreed, index) => aPastRound(index + 1, agreed)));
      const yeses = held.map((agreed) => Object.values(agreed).filter((answer) => answer === "yes").length);
      expect(lineOf(all?.points ?? []).filter((value) => value !== null)).toEqual(yeses);
    }),
  );
});
