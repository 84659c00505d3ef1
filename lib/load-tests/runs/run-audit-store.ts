import "server-only";
import type { AuditActor } from "#lib/audit/audit-actor.ts";
import type { AuditAction } from "#lib/audit/audit-words.ts";
import { type AuditEvent, recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";

type RunEvent = Pick<AuditEvent, "details"> & { action: Extract<AuditAction, `run.${string}`> };

/** Adds a line to the audit log about a run, by the name of its test and its number: "Checkout, run 61". */
export async function recordRun(tx: Tx, actor: Member | TokenActor | AuditActor, runId: string, event: RunEvent) {
  const { number, teamId, test } = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { number: true, teamId: true, test: { select: { name: true } } },
  });
  await recordAudit(tx, actor, { ...event, subject: runName(test.name, number), teamId });
}

export function runName(testName: string, number: number): string {
  return `${testName}, run ${number}`;
}
