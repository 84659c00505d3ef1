import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { fieldChanges } from "../fields/field-changes.ts";
import { namesOfFields } from "../fields/names-of-fields-store.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { EventDetails } from "../timeline/event-details.ts";

type Named = { id: string; name: string };
type Asked = {
  story: Story;
  fields: SomeFields;
  move: MoveInput;
  target: { key: string } | null;
  approver: Named | null;
};

/** What the timeline tells of a move beside its states and its reason. */
export async function toldOfMove(tx: Tx, { story, fields, move, target, approver }: Asked): Promise<EventDetails> {
  const { to } = move;
  const known = fieldsOf(story);
  const changes = fieldChanges(known, fields, await namesOfFields(tx, story, known, fields));
  return {
    ...(changes.length > 0 && { changes }),
    ...(to === "duplicate" && target && { target: target.key }),
    ...(to === "snoozed" && {
      ...(move.snoozeUntil && { until: move.snoozeUntil.toISOString() }),
      ...(move.snoozeWhen && { wake: move.snoozeWhen }),
    }),
    ...(to === "investigating" && {
      question: move.question,
      minutes: move.minutes ?? 0,
      investigator: await nameOf(tx, move.investigatorId),
    }),
    ...(to === "sized" && approver && { approver: approver.name }),
    ...(to === "fixing" &&
      story.state === "sized" && { owner: await nameOf(tx, move.ownerId ?? fields.ownerId ?? story.ownerId) }),
    ...(to === "verifying" && { change: move.change }),
    ...(story.state === "verifying" && move.outcome && { outcome: move.outcome }),
  };
}

async function nameOf(tx: Tx, userId: string | null): Promise<string> {
  const user = userId && (await tx.user.findUnique({ where: { id: userId }, select: { name: true } }));
  return user ? user.name : "somebody";
}
