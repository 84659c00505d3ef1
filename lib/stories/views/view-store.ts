import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { inboxFirst, parseStoryQuery, storyQuery } from "../listing/story-query.ts";
import { mostViews } from "./story-view.ts";
import type { ChangedView, NewView } from "./view-schema.ts";

/** Whose a view is. Who may keep the team's, its action asks. */
export type ViewOwner = "me" | "team";

const nameTaken = refused("name", "Another view has this name.");

/** Keeps a list as it is now under a name. */
export function createView(member: Member, owner: ViewOwner, input: NewView): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    await holdViews(tx, member);
    const { teamId } = member;
    const of = ownedBy(member, owner);
    if (await isNameTaken(tx, of, input.name)) return nameTaken;
    if ((await tx.storyView.count({ where: of })) >= mostViews)
      return refused("", `At most ${mostViews} views are kept: delete one that nobody needs.`);
    if (input.isDefault) await endDefault(tx, of);
    const { name, isDefault } = input;
    const query = sameQuery(input.query);
    const { id } = await tx.storyView.create({
      data: { teamId, ownerId: of.ownerId, name, query, isDefault, madeBy: member.name },
      select: { id: true },
    });
    if (owner === "team")
      await recordAudit(tx, member, { action: "story-view.saved", subject: name, details: { isDefault } });
    return ok({ id });
  });
}

/** Renames a view, keeps another list in it, makes it the default or no longer. */
export function changeView(
  member: Member,
  owner: ViewOwner,
  { id, ...changes }: ChangedView,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    await holdViews(tx, member);
    const of = ownedBy(member, owner);
    const before = await tx.storyView.findFirst({ where: { ...of, id } });
    if (!before) return gone("view");
    const name = changes.name ?? before.name;
    if (name !== before.name && (await isNameTaken(tx, of, name))) return nameTaken;
    if (changes.isDefault) await endDefault(tx, of);
    const after = {
      name,
      query: changes.query === undefined ? before.query : sameQuery(changes.query),
      isDefault: changes.isDefault ?? before.isDefault,
    };
    await tx.storyView.update({ where: { id }, data: after });
    if (owner === "team")
      await recordEdit(tx, member, { action: "story-view.edited", subject: before.name, before, after });
    return ok();
  });
}

/** Takes a view off the list; saved again under its name and query it is as it was. */
export function removeView(member: Member, owner: ViewOwner, id: string): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const before = await tx.storyView.findFirst({ where: { ...ownedBy(member, owner), id }, select: { name: true } });
    if (!before) return gone("view");
    const { count } = await tx.storyView.deleteMany({ where: { id } });
    if (count === 0) return gone("view");
    if (owner === "team") await recordAudit(tx, member, { action: "story-view.removed", subject: before.name });
    return ok();
  });
}

type Owned = { teamId: string; ownerId: string | null };

function ownedBy({ teamId, userId }: Member, owner: ViewOwner): Owned {
  return { teamId, ownerId: owner === "me" ? userId : null };
}

/** Whoever changes views of a team does it one after the other: a name is there once, and one view is the default. */
async function holdViews(tx: Tx, { teamId }: Member): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId}::uuid FOR NO KEY UPDATE`;
}

async function isNameTaken(tx: Tx, of: Owned, name: string): Promise<boolean> {
  return (await tx.storyView.count({ where: { ...of, name } })) > 0;
}

async function endDefault(tx: Tx, of: Owned): Promise<void> {
  await tx.storyView.updateMany({ where: { ...of, isDefault: true }, data: { isDefault: false } });
}

/** The same list always reads the same. */
function sameQuery(query: string): string {
  const { filter } = parseStoryQuery(Object.fromEntries(new URLSearchParams(query)), inboxFirst);
  return storyQuery(filter, null);
}
