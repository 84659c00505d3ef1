import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { readComparison, writeComparison } from "../comparing/comparison-query.ts";
import { runName } from "../runs/run-audit-store.ts";
import { shareExpiry } from "./share.ts";
import type { NewShareInput } from "./share-schema.ts";

const endedAreListedMs = 30 * dayMs;
const mostListed = 200;

/** The links to a test's runs and comparisons, newest first; those that ended, for another month. */
export function listShares(member: Member, testId: string, now: Date) {
  const since = new Date(now.getTime() - endedAreListedMs);
  return db.share.findMany({
    where: {
      teamId: member.teamId,
      testId,
      kind: { in: ["run", "comparison"] },
      AND: [
        { OR: [{ revokedAt: null }, { revokedAt: { gt: since } }] },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: since } }] },
      ],
    },
    select: {
      id: true,
      kind: true,
      query: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
      createdAt: true,
      run: { select: { number: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostListed,
  });
}

/** Makes a link to one run or one comparison. Its token is in the answer and nowhere else: show it once. */
export function makeShare(member: Member, input: NewShareInput, now: Date): Promise<Result<{ token: string }>> {
  return db.$transaction(async (tx) => {
    const shown = await shownBy(tx, member, input);
    if (!shown) return gone("runId" in input ? "run" : "comparison");
    const token = newSecret();
    const { name, ...facts } = shown;
    const expiresAt = shareExpiry(input.expiresIn, now);
    await tx.share.create({
      data: { ...facts, expiresAt, teamId: member.teamId, madeBy: member.userId, tokenHash: secretHash(token) },
    });
    const details = { expiresAt: expiresAt?.toISOString() ?? null };
    await recordAudit(tx, member, { action: "share.made", subject: name, details });
    return ok({ token });
  });
}

/** From now on the link shows nothing. False when it is not there, or was revoked before. */
export function revokeShare(member: Member, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { id, teamId: member.teamId, revokedAt: null };
    const share = await tx.share.findFirst({
      where,
      include: { test: { select: { name: true } }, run: { select: { number: true } } },
    });
    if (!share) return false;
    const { count } = await tx.share.updateMany({ where, data: { revokedAt: now } });
    if (count === 0) return false;
    const subject = share.run
      ? runName(share.test.name, share.run.number)
      : comparisonName(share.test.name, share.query);
    await recordAudit(tx, member, { action: "share.revoked", subject });
    return true;
  });
}

async function shownBy(tx: Tx, member: Member, input: NewShareInput) {
  if ("runId" in input) {
    const where = { id: input.runId, teamId: member.teamId, deletedAt: null };
    const run = await tx.run.findFirst({ where, include: { test: { select: { name: true } } } });
    if (!run) return null;
    return { kind: "run" as const, testId: run.testId, runId: run.id, name: runName(run.test.name, run.number) };
  }
  const read = readComparison(new URLSearchParams(input.query));
  const test = await tx.test.findFirst({ where: { id: input.testId, teamId: member.teamId }, select: { name: true } });
  if (!read || !test) return null;
  const query = writeComparison(read);
  return { kind: "comparison" as const, testId: input.testId, query, name: comparisonName(test.name, query) };
}

/** "Checkout, a comparison of runs 12 and 15". */
function comparisonName(testName: string, query: string): string {
  const read = readComparison(new URLSearchParams(query));
  if (read?.kind === "experiment") return `${testName}, an experiment by ${read.fact.key}`;
  return `${testName}, a comparison of runs ${read?.numbers.join(", ") ?? ""}`;
}
