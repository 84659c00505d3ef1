import { expect, test } from "vitest";
import { isOverdue, whyNoAnswers } from "./deadline.ts";
import { phases } from "./phase.ts";

const now = new Date("2026-11-21T10:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);

test("answers are taken in their phase alone", () => {
  const taken = phases.filter((phase) => whyNoAnswers({ mode: "live", phase, deadline: null }, now) === null);
  expect(taken).toEqual(["answer"]);
});

test.each([
  [at(1), null],
  [at(0), "The deadline is over. Your answers from before are kept."],
  [at(-1), "The deadline is over. Your answers from before are kept."],
])("a round with the deadline %s takes answers until then", (deadline, why) => {
  expect(whyNoAnswers({ mode: "async", phase: "answer", deadline }, now)).toBe(why);
});

test("what is revealed is not overdue, and a live round never is", () => {
  expect(isOverdue({ mode: "async", phase: "reveal", deadline: at(-1) }, now)).toBe(false);
  expect(isOverdue({ mode: "live", phase: "answer", deadline: at(-1) }, now)).toBe(false);
});
