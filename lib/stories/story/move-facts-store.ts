import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { MoveFacts, MoveGiven } from "../states/moves.ts";
import type { StoryActor } from "../story-actor.ts";
import { findStoryId } from "./hold-story-store.ts";
import { maySee } from "./named-things-store.ts";

type Asked = { story: Story; fields: SomeFields; move: MoveInput };

/** What the table of moves asks about a held story, with the fields that come with the move. */
export async function moveFacts(tx: Tx, actor: StoryActor, { story, fields, move }: Asked) {
  const { id: storyId, state, snoozedFrom } = story;
  const known = { ...fieldsOf(story), ...fields };
  const target = await findTarget(tx, actor, { storyId, key: move.duplicateOf });
  const approver = await findApprover(tx, actor, move.approverId);
  const facts: MoveFacts = {
    state,
    snoozedFrom,
    title: known.title,
    customerImpact: known.customerImpact,
    customers: known.customers,
    affectedGroup: known.affectedGroup,
    responsibleTeamId: known.responsibleTeamId,
    effort: known.effort,
    hasConfirmedHypothesis: (await tx.hypothesis.count({ where: { storyId, state: "confirmed" } })) > 0,
    openFixes: await tx.fix.count({ where: { storyId, status: { in: ["open", "in_progress"] } } }),
    hasMeasurement: (await tx.measurement.count({ where: { storyId } })) > 0,
  };
  const given: MoveGiven = {
    ...move,
    target: target && { isItself: target.id === storyId, isDuplicate: target.state === "duplicate" },
    hasSnoozeCondition: move.snoozeWhen !== null,
    approverId: approver?.id ?? null,
    ownerId: move.ownerId ?? known.ownerId,
  };
  return { facts, given, targetId: target?.id ?? null, approver };
}

async function findTarget(tx: Tx, actor: StoryActor, { key }: { storyId: string; key: string }) {
  const id = await findStoryId(tx, actor, key);
  return id ? tx.story.findUnique({ where: { id }, select: { id: true, state: true } }) : null;
}

/** Somebody who can be asked about it later. */
async function findApprover(tx: Tx, { teamId }: StoryActor, userId: string | null) {
  if (userId === null || !(await maySee(tx, teamId, userId))) return null;
  return tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true } });
}
