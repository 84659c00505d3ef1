import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveFacts, MoveGiven } from "../states/missing-for.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { moves } from "../states/moves.ts";
import type { StoryActor } from "../story-actor.ts";
import { storyKey } from "../story-key.ts";
import { findStoryId } from "./hold-story-store.ts";
import { maySee } from "./named-things-store.ts";

type Named = Awaited<ReturnType<typeof findGiven>>;
type Asked = { story: Story; fields: SomeFields; move: MoveInput };

/** What hangs on a story and counts for its moves. */
export type MoveCounts = Pick<MoveFacts, "hasConfirmedHypothesis" | "openFixes" | "hasMeasurement">;

/** What the table of moves asks about a held story, with the fields that come with the move. What the move does not take is not looked up. */
export async function moveFacts(tx: Tx, actor: StoryActor, { story, fields, move }: Asked) {
  const { id: storyId } = story;
  const takes = new Set(moves[story.state][move.to]);
  const { target, approver } = await findGiven(tx, actor, {
    duplicateOf: takes.has("target") ? move.duplicateOf : "",
    approverId: takes.has("proof") ? move.approverId : null,
  });
  const open = { in: ["open" as const, "in_progress" as const] };
  const facts = factsOf(story, fields, {
    hasConfirmedHypothesis:
      takes.has("proof") && (await tx.hypothesis.count({ where: { storyId, state: "confirmed" } })) > 0,
    openFixes: takes.has("fixes") ? await tx.fix.count({ where: { storyId, status: open } }) : 0,
    hasMeasurement: takes.has("outcome") && (await tx.measurement.count({ where: { storyId } })) > 0,
  });
  const given = givenOf({ story, fields, move }, { target, approver });
  return { facts, given, target, approver: facts.hasConfirmedHypothesis ? null : approver };
}

/** What is known of a story, with what comes with a move. */
export function factsOf(story: Story, fields: SomeFields, counts: MoveCounts): MoveFacts {
  const known = { ...fieldsOf(story), ...fields };
  return {
    ...counts,
    state: story.state,
    snoozedFrom: story.snoozedFrom,
    title: known.title,
    customerImpact: known.customerImpact,
    customers: known.customers,
    affectedGroup: known.affectedGroup,
    responsibleTeamId: known.responsibleTeamId,
    effort: known.effort,
  };
}

/** What a move brings along, with what it names looked up. */
export function givenOf({ story, fields, move }: Asked, { target, approver }: Named): MoveGiven {
  return {
    ...move,
    target: target && { isItself: target.id === story.id, isDuplicate: target.state === "duplicate" },
    hasSnoozeCondition: move.snoozeWhen !== null,
    snoozeLacksFigure: move.snoozeWhen?.kind === "metric" && !(fields.watch ?? story.watchTestId),
    approverId: approver?.id ?? null,
    ownerId: move.ownerId ?? fields.ownerId ?? story.ownerId,
  };
}

/** The story and the person that a move names; null: not given, or not there for the actor. */
export async function findGiven(tx: Tx, actor: StoryActor, move: Pick<MoveInput, "duplicateOf" | "approverId">) {
  return {
    target: move.duplicateOf === "" ? null : await findTarget(tx, actor, move.duplicateOf),
    approver: await findApprover(tx, actor, move.approverId),
  };
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
