import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { changedFix } from "./changed-fix.ts";
import { type Fix, type FixFields, fixStatusNames, isSettled, whyNoOpenFix } from "./fix.ts";
import type { FixInput } from "./fix-schema.ts";

const select = {
  id: true,
  title: true,
  ownerTeam: true,
  url: true,
  status: true,
  settledAt: true,
  createdBy: true,
  createdAt: true,
} as const;

/** More are not broken out of one story. */
export const mostFixes = 50;

/** The fixes that were broken out of a story, in the order in which they were. */
export function listFixes(actor: Member | TokenActor, storyId: string): Promise<Fix[]> {
  return db.fix.findMany({
    where: { storyId, teamId: actor.teamId },
    select,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Breaks a fix out of a story. */
export function addFix(
  actor: StoryActor,
  { key, ...input }: FixInput & { key: string },
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, actor, key);
    if (!story) return gone("story");
    const why = whyNoOpenFix(story.state, input.status);
    if (why !== null) return refused("", why);
    if ((await tx.fix.count({ where: { storyId: story.id } })) >= mostFixes)
      return refused("", `A story has ${mostFixes} fixes at most. Make a second story of the rest.`);
    const { id } = await tx.fix.create({
      data: {
        ...input,
        storyId: story.id,
        teamId: actor.teamId,
        createdBy: whoActs(actor).actorName,
        createdAt: now,
        settledAt: isSettled(input.status) ? now : null,
      },
      select: { id: true },
    });
    await recordStoryEvent(tx, actor, {
      storyId: story.id,
      kind: "fix-added",
      details: { fixId: id, ...input },
      at: now,
    });
    return ok({ id });
  });
}

type Edit = { key: string; fixId: string; shown: FixFields; typed: FixFields };

/** Writes what was typed over what was shown; what somebody else wrote differently meanwhile is refused with their words. */
export function editFix(actor: StoryActor, { key, fixId, shown, typed }: Edit, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdFix(tx, actor, { key, fixId });
    if (!held) return gone("fix");
    const { story, fix } = held;
    const { changes, clashes } = changedFix(shown, typed, fix);
    const [clash] = clashes;
    if (clash) {
      const theirs = clash === "status" ? fixStatusNames[fix.status] : fix[clash];
      return refused(
        clash,
        `Somebody else has changed this to “${theirs}” meanwhile. Reload the page to go on from there.`,
      );
    }
    if (Object.keys(changes).length === 0) return ok();
    const why = changes.status && whyNoOpenFix(story.state, changes.status);
    if (why) return refused("status", why);
    const isOver = isSettled(changes.status ?? fix.status);
    const settledAt = isOver ? (isSettled(fix.status) ? fix.settledAt : now) : null;
    await tx.fix.update({ where: { id: fix.id }, data: { ...changes, settledAt } });
    const from = Object.fromEntries(Object.keys(changes).map((name) => [name, fix[name as keyof FixFields]]));
    await recordStoryEvent(tx, actor, {
      storyId: story.id,
      kind: "fix-changed",
      details: { fixId, title: fix.title, from, to: changes },
      at: now,
    });
    return ok();
  });
}

/** Takes a fix away that nobody has begun; others are dropped. */
export function removeFix(
  actor: StoryActor,
  { key, fixId }: { key: string; fixId: string },
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdFix(tx, actor, { key, fixId });
    if (!held) return gone("fix");
    const { story, fix } = held;
    if (fix.status !== "open")
      return refused("", `It is “${fixStatusNames[fix.status]}”: only open fixes are removed. Drop it instead.`);
    await tx.fix.delete({ where: { id: fix.id } });
    const { title, ownerTeam, url } = fix;
    await recordStoryEvent(tx, actor, { storyId: story.id, kind: "fix-removed", details: { title, ownerTeam, url } });
    return ok();
  });
}

async function holdFix(tx: Tx, actor: StoryActor, { key, fixId }: { key: string; fixId: string }) {
  const story = await holdStory(tx, actor, key);
  const fix = story && (await tx.fix.findFirst({ where: { id: fixId, storyId: story.id }, select }));
  return fix ? { story, fix } : null;
}
