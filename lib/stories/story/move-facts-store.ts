import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { type MoveFacts, type MoveGiven, moves } from "../states/moves.ts";
import type { StoryActor } from "../story-actor.ts";
import { storyKey } from "../story-key.ts";
import { findStoryId } from "./hold-story-store.ts";
import { maySee } from "./named-things-store.ts";

type Asked = { story: Story; fields: SomeFields; move: MoveInput };

/** What the table of moves asks about a held story, with the fields that come with the move. What the move does not take is not looked up. */
export async function moveFacts(tx: Tx, actor: StoryActor, { story, fields, move }: Asked) {
  const { id: storyId, state, snoozedFrom } = story;
  const known = { ...fieldsOf(story), ...fields };
  const takes = new Set(moves[state][move.to]);
  const target = takes.has("target") ? await findTarget(tx, actor, move.duplicateOf) : null;
  const hasConfirmedHypothesis =
    takes.has("proof") && (await tx.hypothesis.count({ where: { storyId, state: "confirmed" } })) > 0;
  const approver =
    hasConfirmedHypothesis || !takes.has("proof") ? null : await findApprover(tx, actor, move.approverId);
  const facts: MoveFacts = {
    state,
    snoozedFrom,
    title: known.title,
    customerImpact: known.customerImpact,
    customers: known.customers,
    affectedGroup: known.affectedGroup,
    responsibleTeamId: known.responsibleTeamId,
    effort: known.effort,
    hasConfirmedHypothesis,
    openFixes: takes.has("fixes")
      ? await tx.fix.count({ where: { storyId, status: { in: ["open", "in_progress"] } } })
      : 0,
    hasMeasurement: takes.has("outcome") && (await tx.measurement.count({ where: { storyId } })) > 0,
  };
  const given: MoveGiven = {
    ...move,
    target: target && { isItself: target.id === storyId, isDuplicate: target.state === "duplicate" },
    hasSnoozeCondition: move.snoozeWhen !== null,
    approverId: approver?.id ?? null,
    ownerId: move.ownerId ?? known.ownerId,
  };
  return { facts, given, target, approver };
}

async function findTarget(tx: Tx, actor: StoryActor, key: string) {
  const id = await findStoryId(tx, actor, key);
  if (id === null) return null;
  const { team, number, ...target } = await tx.story.findUniqueOrThrow({
    where: { id },
    select: { id: true, state: true, number: true, team: { select: { storySettings: { select: { prefix: true } } } } },
  });
  return { ...target, key: storyKey(team.storySettings?.prefix ?? "", number) };
}

/** Somebody who can be asked about it later. */
async function findApprover(tx: Tx, { teamId }: StoryActor, userId: string | null) {
  if (userId === null || !(await maySee(tx, teamId, userId))) return null;
  return tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true } });
}
