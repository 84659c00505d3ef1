import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditedQuestion, EditedSet } from "./edited-set.ts";
import { mergeSets } from "./merge-sets.ts";

function question(id: string, more: Partial<EditedQuestion> = {}): EditedQuestion {
  return { id, text: `Text of ${id}?`, short: id, why: `Why ${id}`, focus: "technical", tactics: [], ...more };
}

const base: EditedSet = { name: "Ours", questions: ["a", "b", "c"].map((id) => question(id)) };
const withText = (id: string, text: string): EditedSet => ({
  ...base,
  questions: base.questions.map((one) => (one.id === id ? { ...one, text } : one)),
});
const ids = (questions: readonly EditedQuestion[]) => questions.map(({ id }) => id).join(" ");

test("changes of different questions, and of different fields of one, are both taken", () => {
  const theirs = { ...withText("a", "Theirs?"), name: "Their name" };
  const mine = {
    ...base,
    questions: [question("a", { why: "Mine" }), question("b"), question("c", { focus: "culture" })],
  };
  const { name, questions, clashes } = mergeSets(base, theirs, mine);
  expect(name).toBe("Their name");
  expect(questions).toEqual([
    question("a", { text: "Theirs?", why: "Mine" }),
    question("b"),
    question("c", { focus: "culture" }),
  ]);
  expect(clashes).toEqual([]);
});

test("where both changed the same, mine stays and theirs is told", () => {
  const theirs = { ...withText("b", "Theirs?"), name: "Their name" };
  const mine = { ...withText("b", "Mine?"), name: "My name" };
  const merged = mergeSets(base, theirs, mine);
  expect(merged.name).toBe("My name");
  expect(merged.questions[1]?.text).toBe("Mine?");
  expect(merged.clashes).toEqual([
    "Both renamed the set; theirs: “Their name”.",
    "Both changed the question of “b”; theirs: “Theirs?”.",
  ]);
});

test("the same change of both is no clash", () => {
  expect(mergeSets(base, withText("b", "Same?"), withText("b", "Same?")).clashes).toEqual([]);
});

test("what one removed goes, unless the other changed it", () => {
  const without = (id: string) => ({ ...base, questions: base.questions.filter((one) => one.id !== id) });
  expect(ids(mergeSets(base, without("a"), without("c")).questions)).toBe("b");
  const kept = mergeSets(base, without("b"), withText("b", "Mine?"));
  expect([ids(kept.questions), ...kept.clashes]).toEqual([
    "a b c",
    "They removed “b”, which you changed: it is still here.",
  ]);
  const back = mergeSets(base, withText("b", "Theirs?"), without("b"));
  expect([ids(back.questions), ...back.clashes]).toEqual(["a b c", "You removed “b”, which they changed: it is back."]);
});

test("new ones of both are kept, each where it was put", () => {
  const theirs = { ...base, questions: [question("a"), question("t"), question("b"), question("c")] };
  const mine = { ...base, questions: [question("c"), question("", { short: "new" }), question("a"), question("b")] };
  expect(mergeSets(base, theirs, mine).questions.map(({ short }) => short)).toEqual(["c", "new", "a", "t", "b"]);
});

test("their order holds where I moved nothing", () => {
  const theirs = { ...base, questions: ["c", "a", "b"].map((id) => question(id)) };
  const mine = { ...base, questions: [question("a"), question("b"), question("c"), question("", { short: "new" })] };
  expect(mergeSets(base, theirs, mine).questions.map(({ short }) => short)).toEqual(["c", "a", "b", "new"]);
});

const someQuestion = fc
  .record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.constantFrom("one", "two", "three") })
  .map(({ id, text }) => question(id, { text }));
const someSet = fc
  .uniqueArray(someQuestion, { selector: ({ id }) => id, maxLength: 5 })
  .map((questions): EditedSet => ({ name: "Ours", questions }));

test("every question and every text of either is there afterwards, or told, or was removed by the other untouched", () => {
  fc.assert(
    fc.property(someSet, someSet, someSet, (before, theirs, mine) => {
      const { questions, clashes } = mergeSets(before, theirs, mine);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const [one, other] of [[mine, theirs] as const, [theirs, mine] as const])
        for (const { id, text } of one.questions) {
          const was = before.questions.find((question) => question.id === id);
          if (was?.text === text) continue;
          const merged = questions.find((question) => question.id === id);
          const isTold = clashes.some((clash) => clash.includes(`“${text}”`));
          expect(
            merged?.text === text || isTold || (one === theirs && !was && other.questions.some((two) => two.id === id)),
          ).toBe(true);
        }
    }),
  );
});

test("merging with what is there already changes nothing", () => {
  fc.assert(
    fc.property(someSet, someSet, (before, mine) => {
      expect(mergeSets(before, before, mine)).toEqual({ ...mine, clashes: [] });
      expect(mergeSets(before, mine, before).questions).toEqual(mine.questions);
    }),
  );
});
