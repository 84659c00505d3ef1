import "server-only";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { AuditCursor, AuditFilter } from "./audit-filter.ts";
import { auditGroups } from "./audit-groups.ts";
import { namedLike } from "./audit-names-store.ts";
import { recordAudit } from "./record-audit-store.ts";

/** A member with `audit:read` reads what is their team's; an admin, all. */
export type AuditReader = Member | Admin;

type Page = { before: AuditCursor | null; limit: number };

/** A page of the log, newest first, and whether there is more. Each kind of filter walks an index of its own. */
export async function listAudit(
  reader: AuditReader,
  filter: AuditFilter,
  { before, limit }: Page,
): Promise<{ entries: AuditEntry[]; hasMore: boolean }> {
  const rows = await findRows(await conditionsOf(reader, filter, before), nounsOf(filter), limit + 1);
  const shown = rows.slice(0, limit);
  const ids = [...new Set(shown.flatMap(({ teamId }) => teamId ?? []))];
  const teams = await db.team.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, slug: true } });
  const byId = new Map(teams.map((team) => [team.id, team]));
  const entries = shown.map(({ teamId, createdAt, ...row }) => ({
    ...row,
    at: createdAt,
    team: teamId ? (byId.get(teamId) ?? { id: teamId, name: "a team that is gone", slug: "" }) : null,
  }));
  return { entries, hasMore: rows.length > limit };
}

const exportedAtOnce = 1000;

/** All that the filter finds, newest first, a thousand at a time. That it was taken is an entry itself, the newest. */
export async function* exportAudit(
  reader: AuditReader,
  filter: AuditFilter,
  { format, asked }: { format: string; asked: string },
): AsyncGenerator<AuditEntry[]> {
  await recordAudit(db, reader, { action: "audit.exported", subject: asked, details: { format } });
  let before: AuditCursor | null = null;
  for (;;) {
    const { entries, hasMore } = await listAudit(reader, filter, { before, limit: exportedAtOnce });
    yield entries;
    const last = entries.at(-1);
    if (!hasMore || !last) return;
    before = last;
  }
}

type Row = Omit<AuditEntry, "at" | "team"> & { createdAt: Date; teamId: string | null };

const columns = Prisma.sql`"id", "createdAt", "actorKind", "actorId", "actorName", "action", "subject", "details", "address", "teamId"`;
const newestFirst = Prisma.sql`order by "createdAt" desc, "id" desc`;

/** One walk for each noun that is asked for, which ends after `limit`; then the newest of all of them. */
function findRows(conditions: Prisma.Sql[], nouns: readonly string[], limit: number): Promise<Row[]> {
  const walk = (more: Prisma.Sql[]) => {
    const all = [...conditions, ...more];
    const where = all.length > 0 ? Prisma.sql`where ${Prisma.join(all, " and ")}` : Prisma.empty;
    return Prisma.sql`(select ${columns} from "AuditEntry" ${where} ${newestFirst} limit ${limit})`;
  };
  const walks =
    nouns.length === 0 ? [walk([])] : nouns.map((noun) => walk([Prisma.sql`split_part("action", '.', 1) = ${noun}`]));
  return db.$queryRaw<
    Row[]
  >`select * from (${Prisma.join(walks, " union all ")}) as walked ${newestFirst} limit ${limit}`;
}

async function conditionsOf(
  reader: AuditReader,
  filter: AuditFilter,
  before: AuditCursor | null,
): Promise<Prisma.Sql[]> {
  const conditions: Prisma.Sql[] = [];
  const teamId = reader.kind === "member" ? reader.teamId : filter.team && (await teamIdOf(filter.team));
  if (teamId !== "") conditions.push(Prisma.sql`"teamId" = ${teamId}::uuid`);
  if (filter.who) conditions.push(await namedLike(filter.who));
  if (filter.from) conditions.push(Prisma.sql`"createdAt" >= ${dayStart(filter.from, 0)}`);
  if (filter.to) conditions.push(Prisma.sql`"createdAt" < ${dayStart(filter.to, 1)}`);
  if (before) conditions.push(Prisma.sql`("createdAt", "id") < (${before.at}, ${before.id}::uuid)`);
  return conditions;
}

/** Null where there is no such team: nothing is of it. */
async function teamIdOf(slug: string): Promise<string | null> {
  return (await db.team.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;
}

function nounsOf({ about }: AuditFilter): readonly string[] {
  return auditGroups.find(({ id }) => id === about)?.nouns ?? [];
}

function dayStart(day: string, later: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + later * dayMs);
}
