import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { readComparison, writeComparison } from "./comparison-query.ts";

export type SavedComparison = { id: string; name: string; query: string; createdAt: Date };

const mostSaved = 200;
const nameTaken = refused("name", "Another comparison of this test has this name.");

/** What people keep of a test's comparisons, by name. */
export function listSavedComparisons(member: Member, testId: string): Promise<SavedComparison[]> {
  return db.savedComparison.findMany({
    where: { testId, teamId: member.teamId },
    select: { id: true, name: true, query: true, createdAt: true },
    orderBy: { name: "asc" },
    take: mostSaved,
  });
}

/** Keeps a comparison under a name; its query is written anew, so that the same one always reads the same. */
export function saveComparison(
  member: Member,
  { testId, name, query }: { testId: string; name: string; query: string },
): Promise<Result<{ id: string }>> {
  return refusedIfTaken(nameTaken, () =>
    db.$transaction(async (tx) => {
      const read = readComparison(new URLSearchParams(query));
      const test = await tx.test.findFirst({ where: { id: testId, teamId: member.teamId }, select: { name: true } });
      if (!test || !read) return gone("comparison");
      if ((await tx.savedComparison.count({ where: { testId } })) >= mostSaved)
        return refused("", `A test keeps at most ${mostSaved} comparisons: delete one that nobody needs.`);
      const facts = { teamId: member.teamId, testId, name, query: writeComparison(read), madeBy: member.userId };
      const { id } = await tx.savedComparison.create({ data: facts, select: { id: true } });
      await recordAudit(tx, member, { action: "comparison.saved", subject: `${test.name}, ${name}` });
      return ok({ id });
    }),
  );
}

export function renameComparison(member: Member, id: string, name: string): Promise<Result<undefined>> {
  return refusedIfTaken(nameTaken, () =>
    db.$transaction(async (tx) => {
      const where = { id, teamId: member.teamId };
      const before = await tx.savedComparison.findFirst({ where, include: { test: { select: { name: true } } } });
      if (!before) return gone("comparison");
      await tx.savedComparison.update({ where: { id }, data: { name } });
      const subject = `${before.test.name}, ${before.name}`;
      await recordAudit(tx, member, {
        action: "comparison.renamed",
        subject,
        details: { from: before.name, to: name },
      });
      return ok();
    }),
  );
}

/** Takes it off the list; saved again under its name and query it is as it was. */
export function deleteComparison(member: Member, id: string): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const where = { id, teamId: member.teamId };
    const before = await tx.savedComparison.findFirst({ where, include: { test: { select: { name: true } } } });
    if (!before) return gone("comparison");
    await tx.savedComparison.delete({ where: { id } });
    await recordAudit(tx, member, { action: "comparison.deleted", subject: `${before.test.name}, ${before.name}` });
    return ok();
  });
}
