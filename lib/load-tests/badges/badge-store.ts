import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { BadgeReader, Member } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";
import type { Badge } from "./badge-svg.ts";

/** Badges of a test that work, newest first. */
export function listBadges(member: Member, testId: string) {
  return db.share.findMany({
    where: { teamId: member.teamId, testId, kind: "badge", revokedAt: null },
    select: { id: true, branch: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** Makes a badge. Its token is in the answer and nowhere else: show it once. Null when the test is not there. */
export function makeBadge(member: Member, { testId, branch }: { testId: string; branch: string }) {
  return db.$transaction(async (tx) => {
    const test = await tx.test.findFirst({
      where: { id: testId, teamId: member.teamId },
      select: { name: true, slug: true },
    });
    if (!test) return null;
    const token = newSecret();
    const { teamId, userId: madeBy } = member;
    await tx.share.create({ data: { kind: "badge", teamId, testId, branch, madeBy, tokenHash: secretHash(token) } });
    await recordAudit(tx, member, { action: "badge.made", subject: test.name, details: { branch } });
    return { token, testName: test.name, testSlug: test.slug };
  });
}

/** From now on the picture says that it was revoked. False when it is not there, or was revoked before. */
export function revokeBadge(member: Member, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { id, teamId: member.teamId, kind: "badge", revokedAt: null } as const;
    const badge = await tx.share.findFirst({ where, select: { branch: true, test: { select: { name: true } } } });
    if (!badge) return false;
    const { count } = await tx.share.updateMany({ where, data: { revokedAt: now } });
    if (count === 0) return false;
    const { branch, test } = badge;
    await recordAudit(tx, member, { action: "badge.revoked", subject: test.name, details: { branch } });
    return true;
  });
}

/** What a badge says now: the verdict of the newest run that was judged. */
export async function findBadge({ testId, testName, branch }: BadgeReader): Promise<Badge> {
  const newest = await db.run.findFirst({
    where: { testId, deletedAt: null, verdict: { isNot: null }, ...(branch !== "" && { branch }) },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { verdict: { select: { status: true } } },
  });
  const verdict = verdictStatuses.find((status) => status === newest?.verdict?.status);
  return { test: testName, verdict: verdict ?? "none" };
}
