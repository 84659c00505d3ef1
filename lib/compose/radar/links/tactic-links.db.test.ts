import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { findTactic } from "#lib/radar/tactics/find-tactic-store.ts";
import { removeTactic } from "#lib/radar/tactics/remove-tactic-store.ts";
import { takeBackTactic } from "#lib/radar/tactics/take-back-tactic-store.ts";
import { createStory } from "#lib/stories/story/create-story-store.ts";
import { newStorySchema } from "#lib/stories/story/new-story-schema.ts";
import { agreeSchema } from "#lib/team-test/agreements/agreement-schema.ts";
import { agree } from "#lib/team-test/agreements/agreement-store.ts";
import { advanceTo, refusalOf, started, valueOf } from "#lib/team-test/rounds/round.test-data.ts";
import { listQuestionsOf } from "./list-questions-of.ts";
import { putQuestionTactic } from "./put-question-tactic-store.ts";
import { linkTacticStory, listStoriesOfTactic, listTacticsOfStory, unlinkTacticStory } from "./tactic-stories-store.ts";

const now = new Date();

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("linking");
  stranger = await newTestMember("strange-linking");
});

async function aStory(member: Member, title: string) {
  return valueOf(await createStory(member, newStorySchema.parse({ title }), now));
}

async function aTactic(member: Member, name: string) {
  const input = newTacticSchema.parse({ name, sector: "design" });
  const { slug } = valueOf(await addTactic(member, input, now));
  const tactic = await findTactic(member, slug);
  if (!tactic) throw new Error("not there");
  return tactic;
}

describe("a story and a tactic", () => {
  test("are linked both ways, once, and the story's timeline tells it", async () => {
    const { id, key } = await aStory(mia, "Sign-in is slow");
    const { id: tacticId, slug } = await aTactic(mia, "Connection pooling");
    const link = { slug, key };
    valueOf(await linkTacticStory(mia, link, now));
    valueOf(await linkTacticStory(mia, { slug, key: key.toLowerCase() }, now));
    expect(await listStoriesOfTactic(mia, tacticId)).toEqual([{ key, title: "Sign-in is slow", state: "inbox" }]);
    expect(await listTacticsOfStory(mia, id)).toEqual([{ slug, name: "Connection pooling", place: "considering" }]);
    valueOf(await unlinkTacticStory(mia, link, now));
    valueOf(await unlinkTacticStory(mia, link, now));
    expect(await listStoriesOfTactic(mia, tacticId)).toEqual([]);
    const told = await db.storyEvent.findMany({
      where: { storyId: id, kind: { not: "filed" } },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ kind, details }) => [kind, details])).toEqual([
      ["linked", { text: "the tactic “Connection pooling”" }],
      ["unlinked", { text: "the tactic “Connection pooling”" }],
    ]);
  });

  test("are linked or told to be gone, where the tactic is taken off the radar at the same moment", async () => {
    const { id, key } = await aStory(mia, "Search is slow");
    for (let round = 0; round < 3; round += 1) {
      const { slug } = await aTactic(mia, "Circuit breaker");
      const [linked, removed] = await Promise.all([
        linkTacticStory(mia, { slug, key }, now),
        removeTactic(mia, { slug }),
      ]);
      expect(removed.ok).toBe(true);
      if (!linked.ok) expect(refusalOf(linked)).toMatch(/not there any more/);
      expect(await listTacticsOfStory(mia, id)).toEqual([]);
    }
  });

  test("of another team are not there", async () => {
    const own = await aStory(mia, "Ours");
    const theirs = await aStory(stranger, "Theirs");
    const { id, slug } = await aTactic(mia, "Caching");
    expect(refusalOf(await linkTacticStory(mia, { slug, key: theirs.key }, now))).toMatch(/No story of the team/);
    expect(refusalOf(await linkTacticStory(stranger, { slug, key: theirs.key }, now))).toMatch(/not there any more/);
    valueOf(await linkTacticStory(mia, { slug, key: own.key }, now));
    expect(refusalOf(await unlinkTacticStory(stranger, { slug, key: own.key }, now))).toMatch(/not there any more/);
    expect(await listStoriesOfTactic(stranger, id)).toEqual([]);
    expect(await listTacticsOfStory(stranger, own.id)).toEqual([]);
    expect(await listStoriesOfTactic(mia, id)).toHaveLength(1);
  });
});

describe("a tactic that a question of a round suggests", () => {
  const input = (roundId: string, tacticId = "team-owned-environment") => ({
    roundId,
    questionId: "environment",
    tacticId,
  });

  test("goes on the radar once, to be considered, and tells of the question and the round", async () => {
    const roundId = await started(mia, { mode: "group" });
    await advanceTo(mia, roundId, "agree");
    const answered = { roundId, questionId: "environment", answer: "no" };
    valueOf(await agree(mia, agreeSchema.parse(answered)));
    const both = await Promise.all([
      putQuestionTactic(mia, input(roundId), now),
      putQuestionTactic(mia, input(roundId), now),
    ]);
    expect(both.map((result) => valueOf(result).isNew).filter(Boolean)).toEqual([true]);
    const again = valueOf(await putQuestionTactic(mia, input(roundId), now));
    expect(again).toEqual({
      tactic: { slug: "team-owned-environment", name: "Team-owned environment", place: "considering" },
      isNew: false,
    });
    const tactic = await findTactic(mia, "team-owned-environment");
    expect(tactic).toMatchObject({ sector: "load-testing", place: "considering" });
    expect(tactic?.why).toMatch(/^“Own environment for performance tests” was answered No in round \d+\.$/);
    expect(tactic?.moves).toHaveLength(1);

    await advanceTo(mia, roundId, "closed");
    const questions = await listQuestionsOf(mia, "team-owned-environment");
    expect(questions).toMatchObject([{ id: "environment", last: { answer: "no" } }]);
    expect((await listQuestionsOf(stranger, "team-owned-environment"))[0]?.last).toBeNull();
  });

  test("is taken back by who put it there, while nothing came of it", async () => {
    const roundId = await started(mia, { mode: "group" });
    const { tactic } = valueOf(await putQuestionTactic(mia, input(roundId, "small-and-continuous"), now));
    const soon = new Date(Date.now() + 60_000);
    const other = { ...mia, userId: stranger.userId };
    expect(refusalOf(await takeBackTactic(other, tactic, soon))).toMatch(/by who put it there/);
    expect(refusalOf(await takeBackTactic(stranger, tactic, soon))).toMatch(/not there any more/);
    expect(refusalOf(await takeBackTactic(mia, tactic, new Date(Date.now() + 3_600_000)))).toMatch(/ten minutes/);
    valueOf(await takeBackTactic(mia, tactic, soon));
    expect(await findTactic(mia, tactic.slug)).toBeNull();
    await advanceTo(mia, roundId, "closed");
  });

  test("stays when it was linked meanwhile", async () => {
    const { key } = await aStory(mia, "Builds are slow");
    const { slug } = await aTactic(mia, "Ten-minute build");
    valueOf(await linkTacticStory(mia, { slug, key }, now));
    expect(refusalOf(await takeBackTactic(mia, { slug }, now))).toMatch(/moved or linked meanwhile/);
  });

  test("is none of another team's round, and none that the question does not suggest", async () => {
    const roundId = await started(mia, { mode: "group" });
    expect(refusalOf(await putQuestionTactic(stranger, input(roundId), now))).toMatch(/not there any more/);
    expect(refusalOf(await putQuestionTactic(mia, input(roundId, "caching"), now))).toMatch(/not there any more/);
  });
});
