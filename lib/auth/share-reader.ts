import "server-only";
import type { ShareReader } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";

/** What a share link is worth. Whoever holds one that worked once may know why it does not any more. */
export type FoundShare =
  | { kind: "open"; reader: ShareReader; teamName: string; testName: string; expiresAt: Date | null }
  | { kind: "unknown" | "expired" | "revoked" | "gone" }
  /** The address tried too many links that lead nowhere. */
  | { kind: "wait"; waitMs: number };

/** What a link shows, by itself. An address that tries links that were never made has to wait; a right one never does. */
export async function findShareReader(token: string, address: string, now: Date): Promise<FoundShare> {
  const share = await db.share.findUnique({
    where: { tokenHash: secretHash(token) },
    include: {
      test: { select: { name: true, team: { select: { name: true, archivedAt: true } } } },
      run: { select: { deletedAt: true } },
    },
  });
  if (!share || share.kind === "badge") {
    const waitMs = await takeAttempt([`share:${address}`], now);
    return waitMs > 0 ? { kind: "wait", waitMs } : { kind: "unknown" };
  }
  if (share.revokedAt) return { kind: "revoked" };
  if (share.expiresAt && share.expiresAt <= now) return { kind: "expired" };
  const { id, teamId, testId, runId, query, test, run } = share;
  if (test.team.archivedAt || run?.deletedAt) return { kind: "gone" };
  const shows = shownBy(share.kind, runId, query);
  if (!shows) return { kind: "gone" };
  await noteUse({ id, lastUsedAt: share.lastUsedAt }, now);
  const reader = { kind: "share-reader", teamId, testId, shows } as ShareReader;
  return { kind: "open", reader, teamName: test.team.name, testName: test.name, expiresAt: share.expiresAt };
}

function shownBy(kind: "run" | "comparison", runId: string | null, query: string): ShareReader["shows"] | null {
  if (kind === "comparison") return { kind, query };
  return runId === null ? null : { kind, runId };
}

const useIsNotedEveryMs = 60_000;

async function noteUse(share: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  const before = new Date(now.getTime() - useIsNotedEveryMs);
  if (share.lastUsedAt && share.lastUsedAt > before) return;
  await db.share.updateMany({ where: { id: share.id }, data: { lastUsedAt: now } });
}
