import "server-only";
import { changesOf, type Field } from "./changes-of.ts";
import { type AuditEvent, recordAudit } from "./record-audit-store.ts";

type Tx = Parameters<typeof recordAudit>[0];
type Actor = Parameters<typeof recordAudit>[1];
type Edit<After> = Omit<AuditEvent, "details"> & { before: { readonly [Name in keyof After]: Field }; after: After };

/** Adds a line to the audit log for a form that was saved, with what it changed; none when it changed nothing. */
export async function recordEdit<After extends Record<string, Field>>(
  tx: Tx,
  actor: Actor,
  { before, after, ...event }: Edit<After>,
): Promise<void> {
  const details = changesOf(before, after);
  if (Object.keys(details).length > 0) await recordAudit(tx, actor, { ...event, details });
}
