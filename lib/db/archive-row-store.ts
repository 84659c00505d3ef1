import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { gone } from "#lib/shared/gone.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Refusal, type Result } from "#lib/shared/result.ts";
import { db, type Tx } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { isManagedRow } from "./managed-row.ts";

const tables = {
  environment: "Environment",
  infrastructure: "Infrastructure",
  service: "Service",
  test: "Test",
} as const;

type Archived = {
  noun: keyof typeof tables;
  id: string;
  /** Null brings it back. */
  archivedAt: Date | null;
  /** Why it may not come back, its short name being another's by now. */
  refuseRestore?: (tx: Tx, slug: string) => Promise<Refusal | null>;
};

/** Puts something of the member's team away, which keeps all that it has, or brings it back. */
export function archiveRow(
  member: Member,
  { noun, id, archivedAt, refuseRestore }: Archived,
): Promise<Result<undefined>> {
  const { teamId } = member;
  const table = Prisma.raw(`"${tables[noun]}"`);
  return db.$transaction(async (tx) => {
    if (await isManagedRow(tx, tables[noun], { id, teamId })) return managedRefusal;
    const [row] = await tx.$queryRaw<{ slug: string; name: string }[]>`
      select "slug", "name" from ${table} where "id" = ${id}::uuid and "teamId" = ${teamId}::uuid`;
    if (!row) return gone(noun);
    const refusal = archivedAt ? null : await refuseRestore?.(tx, row.slug);
    if (refusal) return refusal;
    await tx.$executeRaw`update ${table} set "archivedAt" = ${archivedAt} where "id" = ${id}::uuid`;
    const action = archivedAt ? (`${noun}.archived` as const) : (`${noun}.restored` as const);
    await recordAudit(tx, member, { action, subject: row.name });
    return ok();
  });
}
