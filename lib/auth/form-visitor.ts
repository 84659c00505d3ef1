import "server-only";
import type { FormVisitor } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";

/** What the address of a public form is worth. One that was closed or renewed is answered as one that never was. */
type FoundForm =
  | { kind: "open"; visitor: FormVisitor }
  | { kind: "unknown" }
  /** From here came too many addresses that lead nowhere. */
  | { kind: "wait"; waitMs: number };

/** Whoever holds the address of a team's public form, calling from `address`. */
export async function findFormVisitor(token: string, address: string, now: Date): Promise<FoundForm> {
  const settings = await db.storySettings.findUnique({
    where: { formHash: secretHash(token) },
    select: { team: { select: { id: true, name: true, archivedAt: true } } },
  });
  if (settings && !settings.team.archivedAt) {
    const { id: teamId, name: teamName } = settings.team;
    return { kind: "open", visitor: { kind: "form-visitor", teamId, teamName, address } as FormVisitor };
  }
  const waitMs = await takeAttempt([`report:${address}`], now);
  return waitMs > 0 ? { kind: "wait", waitMs } : { kind: "unknown" };
}

/** Counts a report before it is filed. Returns how long to wait, in ms, or 0: go ahead. */
export function takeReport({ address, teamId }: FormVisitor, now: Date): Promise<number> {
  return takeAttempt([`filed:${address}`, `form:${teamId}`], now);
}
