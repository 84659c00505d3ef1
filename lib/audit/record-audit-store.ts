import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type AuditActor, auditActor } from "./audit-actor.ts";
import type { AuditAction } from "./audit-words.ts";

type Actor = AuditActor | Parameters<typeof auditActor>[0];

export type AuditEvent = {
  action: AuditAction;
  /** What it was done to, for people, as it was called then: "Bob (bob@example.org)". */
  subject: string;
  /** What else matters, by name; never a secret. From and to for a change. */
  details?: Record<string, string | number | boolean | null | readonly string[]>;
  /** Where the actor is of no team, or of another. */
  teamId?: string;
};

const longestSubject = 300;

/** Adds a line to the audit log. Within the transaction of what it tells of: either both are there or none. */
export async function recordAudit(tx: Pick<Tx, "auditEntry">, actor: Actor, event: AuditEvent): Promise<void> {
  await recordAudits(tx, actor, [event]);
}

/** The same for several at once. */
export async function recordAudits(
  tx: Pick<Tx, "auditEntry">,
  actor: Actor,
  events: readonly AuditEvent[],
): Promise<void> {
  const { kind, id, name, teamId, address } = "kind" in actor && "id" in actor ? actor : auditActor(actor);
  const data = events.map((event) => ({
    actorKind: kind,
    actorId: id,
    actorName: name,
    teamId: event.teamId ?? teamId,
    action: event.action,
    subject: event.subject.slice(0, longestSubject),
    details: event.details ?? {},
    address,
  }));
  await tx.auditEntry.createMany({ data });
}
