import "server-only";
import type { BadgeReader } from "#lib/auth/actor.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";

type Context = { params: Promise<{ badgeToken: string }> };
const useIsNotedEveryMs = 3_600_000;

/** What a badge's address is worth. */
export type BadgeStanding = { kind: "open"; reader: BadgeReader } | { kind: "revoked" | "unknown" };

/**
 * The lock of a badge's picture: its token is its right, and shows one word of one test. An address that tries tokens that were
 * never made is answered 429.
 */
export function badgeRoute(run: (standing: BadgeStanding) => Promise<Response>) {
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    try {
      const { badgeToken } = await params;
      const standing = await findStanding(badgeToken.replace(/\.svg$/, ""));
      if (standing.kind !== "unknown") return await run(standing);
      const waitMs = await takeAttempt([`badge:${clientAddress(request.headers)}`], new Date());
      if (waitMs === 0) return await run(standing);
      return new Response(null, { status: 429, headers: { "retry-after": String(Math.ceil(waitMs / 1000)) } });
    } catch (error) {
      return reportBug(error);
    }
  };
}

async function findStanding(token: string): Promise<BadgeStanding> {
  const share = await db.share.findUnique({
    where: { tokenHash: secretHash(token), kind: "badge" },
    include: { test: { select: { name: true, team: { select: { archivedAt: true } } } } },
  });
  if (!share) return { kind: "unknown" };
  if (share.revokedAt || share.test.team.archivedAt) return { kind: "revoked" };
  const now = Date.now();
  if (!share.lastUsedAt || share.lastUsedAt.getTime() < now - useIsNotedEveryMs)
    await db.share.updateMany({ where: { id: share.id }, data: { lastUsedAt: new Date(now) } });
  const { teamId, testId, branch, test } = share;
  return { kind: "open", reader: { kind: "badge-reader", teamId, testId, testName: test.name, branch } as BadgeReader };
}
