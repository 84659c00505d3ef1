import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Tx } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";
import type { Role } from "./role.ts";

type NewMember = { teamId: string; role: Role; user: { id: string; name: string; email: string } };

/** Puts somebody into a team in which they are not. */
export async function addMember(
  tx: Tx,
  actor: Parameters<typeof recordAudit>[1],
  { teamId, role, user }: NewMember,
): Promise<void> {
  await tx.membership.create({ data: { teamId, userId: user.id, role } });
  await recordAudit(tx, actor, {
    action: "membership.added",
    subject: personText(user),
    details: { role },
    teamId,
  });
}
