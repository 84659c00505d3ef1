import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newRoundSchema } from "../rounds/round-schema.ts";
import { startRound } from "../rounds/start-round-store.ts";
import { editedQuestion, type SentQuestion } from "./edited-set.ts";
import { findQuestionSet } from "./question-set-store.ts";
import { saveSet } from "./save-set-store.ts";
import type { TeamSet } from "./team-set.ts";
import { archiveSet, copySet, countSetUses, findTeamSet, listTeamSets } from "./team-set-store.ts";
import { teamTestSet } from "./team-test-set.ts";

const now = new Date("2026-11-21T10:00:00Z");
const tactics = teamTestSet.questions.flatMap((question) => question.tactics);

async function copied(member: Member, name: string, setId = "team-test"): Promise<TeamSet> {
  const result = await copySet(member, { setId, name });
  const set = result.ok ? await findTeamSet(member, result.value.id) : null;
  if (!set) throw new Error("no copy");
  return set;
}

function sentOf({ savedAt, name, questions }: TeamSet, change?: (all: SentQuestion[]) => SentQuestion[]) {
  const sent = questions.map((question) => ({ ...editedQuestion(question), isAnother: false }));
  return { base: savedAt, name, questions: change ? change(sent) : sent };
}

async function saved(member: Member, set: TeamSet, change: (all: SentQuestion[]) => SentQuestion[]): Promise<TeamSet> {
  const result = await saveSet(member, { id: set.id, tactics }, sentOf(set, change));
  if (!result.ok || result.value.isOvertaken) throw new Error("not saved");
  return result.value.set;
}

const firstText =
  (text: string, isAnother = false) =>
  (all: SentQuestion[]) =>
    all.map((question, index) => (index === 0 ? { ...question, text, isAnother } : question));

async function asked(member: Member, setId: string): Promise<void> {
  const result = await startRound(member, newRoundSchema.parse({ setId, mode: "live" }), now);
  if (!result.ok) throw new Error(result.errors[0]?.message);
}

test("a copy asks the same under the same ids, and can be copied again", async () => {
  const member = await newTestMember("sets-copy");
  const set = await copied(member, "Ours");
  expect(set).toMatchObject({ version: 1, kind: "answers", basedOn: "team-test", isArchived: false });
  expect(set.questions).toEqual(teamTestSet.questions);
  expect(await copied(member, "Ours again", set.id)).toMatchObject({ basedOn: "team-test", questions: set.questions });
  expect(await copied(member, "Tools", "tool-choice")).toMatchObject({ kind: "candidates" });
});

test("two sets of a team have two names, whatever case they are in", async () => {
  const member = await newTestMember("sets-names");
  const set = await copied(member, "100% ours_");
  expect(await copySet(member, { setId: "readiness", name: "100% OURS_" })).toMatchObject({
    ok: false,
    errors: [{ path: "name" }],
  });
  expect(await copySet(member, { setId: "readiness", name: "100x oursy" })).toMatchObject({ ok: true });
  expect(await copySet(member, { setId: set.id, name: teamTestSet.name })).toMatchObject({ ok: false });
  await archiveSet(member, set.id, now);
  expect(await copySet(member, { setId: "readiness", name: "100% ours_" })).toMatchObject({ ok: true });
  expect(await archiveSet(member, set.id, null)).toMatchObject({ ok: false });
});

test("a version that a round asked stays what it was: the change makes the next one", async () => {
  const member = await newTestMember("sets-version");
  const set = await copied(member, "Ours");
  const changed = await saved(member, set, firstText("Do you have one of your own?"));
  expect(changed).toMatchObject({ version: 1 });
  await asked(member, set.id);
  const next = await saved(member, changed, firstText("Do you have one, really?"));
  expect(next.version).toBe(2);
  expect((await saved(member, next, firstText("Do you?"))).version).toBe(2);
  const round = await db.round.findFirstOrThrow({ where: { teamId: member.teamId } });
  expect(round).toMatchObject({
    setVersion: 1,
    questions: [{ text: "Do you have one of your own?" }, ...teamTestSet.questions.slice(1)],
  });
  expect((await countSetUses(member)).get(set.id)).toEqual({ rounds: 1, last: 1, version: 1 });
});

test("a question keeps its id unless it asks something else, and gets the old one back when that is taken back", async () => {
  const member = await newTestMember("sets-ids");
  const set = await copied(member, "Ours");
  const better = await saved(member, set, firstText("Better put?"));
  expect(better.questions[0]?.id).toBe("environment");
  const another = await saved(member, better, firstText("Something else?", true));
  expect(another.questions[0]?.id).toMatch(/^q-/);
  const result = await saveSet(member, { id: set.id, tactics }, { ...sentOf(better), base: another.savedAt });
  expect(result).toMatchObject({ value: { isOvertaken: false, set: { questions: better.questions } } });
});

test("a new question cannot take the id of one that the set never had", async () => {
  const member = await newTestMember("sets-new");
  const set = await copied(member, "Ours", "readiness");
  const [invented] = sentOf({ ...set, questions: teamTestSet.questions }).questions;
  const { questions } = await saved(member, set, (all) => (invented ? [...all, invented] : all));
  expect(questions).toHaveLength(5);
  expect(questions.at(-1)?.text).toBe(teamTestSet.questions[0]?.text);
  expect(questions.at(-1)?.id).toMatch(/^q-/);
});

test("who saves after somebody else is told what is there now, and overwrites nothing", async () => {
  const member = await newTestMember("sets-both");
  const set = await copied(member, "Ours");
  const theirs = await saved(member, set, firstText("Theirs?"));
  const late = await saveSet(member, { id: set.id, tactics }, sentOf(set, firstText("Mine?")));
  expect(late).toMatchObject({ ok: true, value: { isOvertaken: true, set: { questions: theirs.questions } } });
  expect((await findTeamSet(member, set.id))?.questions[0]?.text).toBe("Theirs?");
  const both = await Promise.all(
    ["One?", "Two?"].map((text) => saveSet(member, { id: set.id, tactics }, sentOf(theirs, firstText(text)))),
  );
  expect(both.filter((result) => result.ok && result.value.isOvertaken)).toHaveLength(1);
});

test("an archived set is asked and changed no more, until it is restored", async () => {
  const member = await newTestMember("sets-archive");
  const set = await copied(member, "Ours");
  await archiveSet(member, set.id, now);
  expect(await findQuestionSet(db, member.teamId, set.id)).toBeNull();
  expect((await listTeamSets(member)).map(({ isArchived }) => isArchived)).toEqual([true]);
  expect(await saveSet(member, { id: set.id, tactics }, sentOf(set, firstText("Changed?")))).toMatchObject({
    ok: false,
  });
  await archiveSet(member, set.id, null);
  expect(await findQuestionSet(db, member.teamId, set.id)).toMatchObject({ name: "Ours" });
});

test("another team's sets are not there", async () => {
  const [member, other] = [await newTestMember("sets-own"), await newTestMember("sets-other")];
  const set = await copied(member, "Ours");
  expect(await listTeamSets(other)).toEqual([]);
  expect(await findTeamSet(other, set.id)).toBeNull();
  expect(await copySet(other, { setId: set.id, name: "Theirs" })).toMatchObject({ ok: false });
  expect(await saveSet(other, { id: set.id, tactics }, sentOf(set, firstText("Stolen?")))).toMatchObject({ ok: false });
  expect(await archiveSet(other, set.id, now)).toMatchObject({ ok: false });
  expect(await findTeamSet(member, "team-test")).toBeNull();
  expect(await findTeamSet(member, set.id)).toEqual(set);
});

test("what was changed is in the audit log, in words", async () => {
  const member = await newTestMember("sets-audit");
  const set = await copied(member, "Ours");
  await saved(member, set, (all) => firstText("Changed?")(all).slice(0, 9));
  await saved(member, (await findTeamSet(member, set.id)) ?? set, (all) => all);
  await archiveSet(member, set.id, now);
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId }, orderBy: { createdAt: "asc" } });
  expect(entries.map(({ action, subject, details }) => [action, subject, details])).toEqual([
    ["question-set.copied", "Ours", { from: teamTestSet.name }],
    [
      "question-set.edited",
      "Ours",
      { version: 1, changes: ["changed “Own environment for performance tests”", "removed “Metric trends visible”"] },
    ],
    ["question-set.archived", "Ours", {}],
  ]);
});
