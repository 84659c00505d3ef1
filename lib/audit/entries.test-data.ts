import { db } from "#lib/db/client.ts";
import { auditText } from "./audit-text.ts";

/** For tests of stores: what the audit log tells of a team, oldest first, as sentences. */
export async function entriesOf({ teamId }: { teamId: string }): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { teamId }, orderBy: { id: "asc" } });
  return rows.map(({ details, ...row }) => auditText({ ...row, details: details as Record<string, unknown> }));
}
