import fc from "fast-check";
import { expect, test } from "vitest";
import { answers } from "../results/tally.ts";
import type { OwnAnswer } from "./own-answer.ts";
import { answersOver, isSame, type Unsent, withoutTaken, withTaken, withUnsent } from "./unsent.ts";

const unsentOne: fc.Arbitrary<Unsent> = fc.record({
  questionId: fc.constantFrom("a", "b", "c"),
  answer: fc.constantFrom(...answers, null),
  comment: fc.constantFrom("", "because"),
});

test("the last answer to a question is the only one that is sent, after those given before it", () => {
  const given: Unsent[] = [
    { questionId: "a", answer: "yes", comment: "" },
    { questionId: "b", answer: "no", comment: "" },
    { questionId: "a", answer: "unknown", comment: "" },
  ];
  expect(given.reduce<readonly Unsent[]>(withUnsent, [])).toEqual([given[1], given[2]]);
});

test("an answer that was changed while the one before was on its way stays to be sent", () => {
  const first: Unsent = { questionId: "a", answer: "yes", comment: "" };
  const second: Unsent = { questionId: "a", answer: "no", comment: "" };
  expect(withoutTaken(withUnsent([first], second), first)).toEqual([second]);
  expect(withoutTaken([first], first)).toEqual([]);
});

test("an answer that is taken back is no answer any more, also before the server knows", () => {
  const saved: OwnAnswer[] = [{ questionId: "a", answer: "yes", comment: "" }];
  expect(answersOver(saved, [{ questionId: "a", answer: null, comment: "" }]).size).toBe(0);
});

/** What happens on a phone: something is answered, the server takes what is first, or its answer gets lost on the way back. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("answer" as const), one: unsentOne }),
    fc.constant({ kind: "sent" as const }),
    fc.constant({ kind: "lost" as const }),
  ),
);

test("however sending goes, a phone shows the last answers, and in the end the server has the same", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let unsent: Unsent[] = [];
      let server: OwnAnswer[] = [];
      let known: OwnAnswer[] = [];
      const last = new Map<string, Unsent>();
      const send = (isHeard: boolean) => {
        const [first] = unsent;
        if (!first) return;
        server = withTaken(server, first);
        if (!isHeard) return;
        known = withTaken(known, first);
        unsent = withoutTaken(unsent, first);
      };
      for (const step of all) {
        if (step.kind === "answer") {
          unsent = withUnsent(unsent, step.one);
          last.set(step.one.questionId, step.one);
        } else send(step.kind === "sent");
        const meant = [...last.values()].filter(({ answer }) => answer !== null);
        expect(sorted(answersOver(known, unsent).values())).toEqual(sorted(meant));
      }
      while (unsent.length > 0) send(true);
      expect(sorted(server)).toEqual(sorted(known));
      expect(sorted(server)).toEqual(sorted([...last.values()].filter(({ answer }) => answer !== null)));
    }),
  );
});

test("there is never more than one unsent answer to a question", () => {
  fc.assert(
    fc.property(fc.array(unsentOne), (given) => {
      const unsent = given.reduce<readonly Unsent[]>(withUnsent, []);
      expect(new Set(unsent.map(({ questionId }) => questionId)).size).toBe(unsent.length);
      expect(unsent.every((one) => isSame(one, one))).toBe(true);
    }),
  );
});

function sorted(all: Iterable<Unsent>): Unsent[] {
  return [...all].toSorted((a, b) => a.questionId.localeCompare(b.questionId));
}
