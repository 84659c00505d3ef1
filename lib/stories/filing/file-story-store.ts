import "server-only";
import type { FormVisitor, Member } from "#lib/auth/actor.ts";
import { takeReport } from "#lib/auth/form-visitor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { waitText } from "#lib/shared/wait-text.ts";
import { fileStory } from "../story/create-story-store.ts";
import { type Filer, whoActs } from "../story-actor.ts";
import type { FiledInput, ReportInput } from "./filed-schema.ts";

/** Files what was typed into the form of a new story; a customer who said it is counted. */
export function fileTyped(
  member: Member,
  { story, customerId }: FiledInput,
  now: Date,
): Promise<Result<{ key: string }>> {
  return db.$transaction(async (tx) => {
    const filed = await fileStory(tx, member, story, now);
    if (!filed.ok) return filed;
    await countCustomer(tx, member, { storyId: filed.value.id, customerId }, now);
    return ok({ key: filed.value.key });
  });
}

/** Files what came by a public form. An address that sends many has to wait, and a form that gets many. */
export async function fileReport(visitor: FormVisitor, report: ReportInput, now: Date): Promise<Result<undefined>> {
  const waitMs = await takeReport(visitor, now);
  if (waitMs > 0)
    return refused("", `Too many reports came in. Send it again in ${waitText(waitMs)}: what you typed stays here.`);
  const { title, what, since, customerId, name, contact } = report;
  return db.$transaction(async (tx) => {
    const filed = await fileStory(tx, visitor, { title, what, whenSlow: since }, now, { name, contact });
    if (!filed.ok) return filed;
    await countCustomer(tx, visitor, { storyId: filed.value.id, customerId }, now);
    return ok();
  });
}

async function countCustomer(
  tx: Tx,
  filer: Filer,
  { storyId, customerId }: { storyId: string; customerId: string },
  now: Date,
): Promise<void> {
  if (customerId === "") return;
  const { actorId: addedById, actorName: addedBy } = whoActs(filer);
  const { teamId } = filer;
  await tx.heardFrom.create({ data: { storyId, teamId, customerId, addedById, addedBy, createdAt: now } });
}
