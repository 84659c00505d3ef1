import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { addTestTactic, testNow } from "#lib/radar/moves/tactic.test-data.ts";
import { removeTactic } from "#lib/radar/tactics/remove-tactic-store.ts";
import { listTacticNames } from "#lib/radar/tactics/tactic-names-store.ts";
import { editedQuestion } from "#lib/team-test/question-sets/edited-set.ts";
import { saveSet } from "#lib/team-test/question-sets/save-set-store.ts";
import { copySet, findTeamSet } from "#lib/team-test/question-sets/team-set-store.ts";
import { refusalOf, started, valueOf } from "#lib/team-test/rounds/round.test-data.ts";
import { knownTactics } from "./known-tactics.ts";
import { listQuestionsOf } from "./list-questions-of.ts";
import { withOfferedTactics } from "./offered-tactics.ts";
import { putQuestionTactic } from "./put-question-tactic-store.ts";
import { listSuggestable } from "./suggestable-tactics-store.ts";

/** A set of the team whose first question suggests these, as far as they can be suggested. */
async function aSet(member: Member, tactics: string[]) {
  const { id } = valueOf(await copySet(member, { setId: "team-test", name: "Ours" }));
  const set = await findTeamSet(member, id);
  if (!set) throw new Error("no copy");
  const questions = set.questions.map((question, index) => ({
    ...editedQuestion(question),
    ...(index === 0 && { tactics }),
    isAnother: false,
  }));
  const sent = { base: set.savedAt, name: set.name, questions };
  const saved = valueOf(await saveSet(member, { id, tactics: await listSuggestable(member) }, sent));
  return saved.set;
}

test("a question can suggest the catalogue's tactics, and after them the team's own with their sectors", async () => {
  const mia = await newTestMember("suggestable");
  await addTestTactic(mia, "Weekly game day", { sector: "culture" });
  await addTestTactic(mia, "Caching");
  await addTestTactic(mia, "A budget of bytes", { sector: "gone-sector" });
  const all = await listSuggestable(mia);
  expect(all.slice(0, -2).map(({ id, name }) => ({ id, name }))).toEqual(knownTactics);
  expect(all[0]).toMatchObject({ isOwn: false });
  expect(all.slice(-2)).toEqual([
    { id: "a-budget-of-bytes", name: "A budget of bytes", sector: "Organisation & culture", isOwn: true },
    { id: "weekly-game-day", name: "Weekly game day", sector: "Organisation & culture", isOwn: true },
  ]);
});

test("another team's own tactic is none that a question can suggest", async () => {
  const [mia, eve] = await Promise.all([newTestMember("own-tactics"), newTestMember("own-tactics-of-others")]);
  const theirs = await addTestTactic(eve, "Weekly game day");
  const { questions } = await aSet(mia, [theirs, "caching"]);
  expect(questions[0]?.tactics).toEqual([{ id: "caching", name: "Caching" }]);
});

test("a team's own tactic is suggested like others, tells of the question, and goes from it when it is removed", async () => {
  const lea = await newTestMember("own-tactic-removed", "lead");
  const name = `Weekly game day ${"x".repeat(84)}`;
  const slug = await addTestTactic(lea, name);
  const { id: setId, questions } = await aSet(lea, [slug, "caching"]);
  expect(questions[0]?.tactics).toEqual([
    { id: slug, name },
    { id: "caching", name: "Caching" },
  ]);
  expect(await listQuestionsOf(lea, slug)).toMatchObject([{ id: "environment" }]);
  const roundId = await started(lea, { mode: "group", setId });
  const asked = { roundId, questionId: "environment", tacticId: slug };
  expect(valueOf(await putQuestionTactic(lea, asked, testNow))).toMatchObject({ tactic: { slug }, isNew: false });
  expect(withOfferedTactics(questions, await listTacticNames(lea))[0]?.tactics).toHaveLength(2);

  valueOf(await removeTactic(lea, { slug }));
  expect(withOfferedTactics(questions, await listTacticNames(lea))[0]?.tactics).toEqual([
    { id: "caching", name: "Caching" },
  ]);
  expect(refusalOf(await putQuestionTactic(lea, asked, testNow))).toMatch(/not there any more/);
  expect(await listTacticNames(lea)).toEqual([]);
  expect((await listSuggestable(lea)).some(({ isOwn }) => isOwn)).toBe(false);
});
