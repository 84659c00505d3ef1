import "server-only";
import { type AuditActor, auditActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { InstanceToken, Member, Person, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { slugShape } from "#lib/shared/slug.ts";

/** Who was refused: somebody whom a lock knows, or who they said they were. */
export type Refused = AuditActor | Person | Member | TokenActor | InstanceToken;

export type Denial = {
  /** What was asked for: the path of a page or route. The query is left out: it may hold what somebody typed. */
  asked: string;
  /** What it takes: `tokens:edit`, `runs:write`, "admin". */
  needs: string;
  /** Whose it is, so that its leads see it: by slug where that is all the caller gave. Without: the instance's. */
  team?: { id: string } | { slug: string };
};

const windowMs = 60_000;
/** Of one caller in a minute: whoever walks through all teams and pages shall not fill the log. */
const mostOfOneCaller = 20;

/**
 * Writes into the audit log that somebody was refused: once a minute for the same caller, team and need. A team that
 * is not there is a typing error, not a refusal. Parallel requests may add a few.
 */
export async function recordDenial(refused: Refused, { asked, needs, team }: Denial, now = new Date()): Promise<void> {
  const teamId = await idOf(team);
  if (teamId === undefined) return;
  const actor = "kind" in refused && "id" in refused ? refused : auditActor(refused);
  const recent = await db.auditEntry.findMany({
    where: { action: "access.denied", createdAt: { gt: new Date(now.getTime() - windowMs) }, ...sameCaller(actor) },
    select: { teamId: true, details: true },
    take: mostOfOneCaller,
  });
  const isTold = recent.some((entry) => entry.teamId === teamId && needsOf(entry.details) === needs);
  if (isTold || recent.length === mostOfOneCaller) return;
  const subject = asked.split("?")[0] ?? "";
  await recordAudit(db, { ...actor, teamId }, { action: "access.denied", subject, details: { needs } });
}

/** `undefined`: there is no such team; `null`: none was meant. */
async function idOf(team: Denial["team"]): Promise<string | null | undefined> {
  if (!team) return null;
  if ("id" in team) return team.id;
  if (!slugShape.test(team.slug)) return undefined;
  return (await db.team.findUnique({ where: { slug: team.slug }, select: { id: true } }))?.id;
}

function sameCaller({ id, name, address }: AuditActor) {
  return id ? { actorId: id } : { actorName: name, address };
}

function needsOf(details: unknown): unknown {
  return typeof details === "object" && details !== null && "needs" in details ? details.needs : undefined;
}
