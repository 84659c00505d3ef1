import { expect, test } from "vitest";
import { editedQuestion, type SentQuestion, storedQuestions } from "./edited-set.ts";
import { sentSetSchema } from "./edited-set-schema.ts";
import { mostTactics } from "./known-tactics.ts";
import { setChanges } from "./set-changes.ts";
import { shippedSets } from "./shipped-sets.ts";
import { teamTestSet } from "./team-test-set.ts";

const sent = teamTestSet.questions.map((question) => ({ ...editedQuestion(question), isAnother: false }));
const tactics = teamTestSet.questions.flatMap((question) => question.tactics);
const known = { ids: new Set(sent.map(({ id }) => id)), tactics, newId: () => "q-new" };

function first(change: Partial<SentQuestion>): SentQuestion[] {
  return sent.map((question, index) => (index === 0 ? { ...question, ...change } : question));
}

test("questions that are sent as they came are stored as they were", () => {
  expect(storedQuestions(sent, known)).toEqual(teamTestSet.questions);
});

test("a question keeps its id, whatever is written, unless it asks something else now", () => {
  expect(storedQuestions(first({ text: "Better put?" }), known)[0]).toMatchObject({
    id: "environment",
    text: "Better put?",
  });
  expect(storedQuestions(first({ text: "Another?", isAnother: true }), known)[0]?.id).toBe("q-new");
});

test("a new question gets an id of its own: nobody can take that of another", () => {
  const invented = { ...known, ids: new Set(["tool"]) };
  expect(storedQuestions(first({ id: "" }), invented)[0]?.id).toBe("q-new");
  expect(storedQuestions(first({ id: "environment" }), invented)[0]?.id).toBe("q-new");
  const twice = storedQuestions([...sent.slice(2, 3), ...sent.slice(2, 3)], known);
  expect(twice.map(({ id }) => id)).toEqual(["tool", "q-new"]);
});

test("tactics that nobody knows are left out", () => {
  const some = ["circuit-breaker", "invented"];
  expect(storedQuestions(first({ tactics: some }), known)[0]?.tactics).toEqual([
    { id: "circuit-breaker", name: "Circuit breaker" },
  ]);
});

test("what changed is told in a few words", () => {
  const before = { name: "Ours", questions: sent };
  const questions = [
    ...first({ text: "Another?" }).slice(0, 3),
    { ...sent[0], id: "q-1", short: "Something new" },
  ] as SentQuestion[];
  expect(setChanges(before, { name: "Theirs", questions }).slice(0, 4)).toEqual([
    "renamed it to “Theirs”",
    "changed “Own environment for performance tests”",
    "added “Something new”",
    "removed “Performance testing in the definition of done”",
  ]);
  expect(setChanges(before, { ...before, questions: sent.toReversed() })).toEqual(["changed the order"]);
  expect(setChanges(before, before)).toEqual([]);
});

test("the shipped sets keep to what a team's own may be", () => {
  const suggested = shippedSets.flatMap((set) => set.questions).map((question) => question.tactics);
  expect(suggested.every((own) => own.length <= mostTactics)).toBe(true);
});

test("a set asks one question at least and forty at most, and errors tell where they are", () => {
  const problems = (questions: object[]) => {
    const { error } = sentSetSchema.safeParse({ base: "2026-11-21T10:00:00.000Z", name: "Ours", questions });
    return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
  };
  const question = { text: "Is it?", short: "It is", focus: "culture" };
  expect(problems([question])).toEqual([]);
  expect(problems([])).toEqual(["questions: Ask at least one question."]);
  expect(problems(Array.from({ length: 41 }, () => question))).toEqual(["questions: Ask at most 40 questions."]);
  expect(problems([question, { ...question, text: " ", short: "" }])).toEqual([
    "questions.1.text: Write the question.",
    "questions.1.short: Say it in a few words.",
  ]);
  expect(problems([{ ...question, tactics: ["a", "b", "c", "d", "e", "f"] }])).toEqual([
    "questions.0.tactics: Suggest at most 5 tactics.",
  ]);
});
