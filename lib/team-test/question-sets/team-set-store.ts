import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { QuestionSet } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "./question-set-schema.ts";
import { shippedSets } from "./shipped-sets.ts";
import type { SetUse, TeamSet } from "./team-set.ts";

const mostSets = 100;

/** The team's own sets by name, archived ones last. */
export async function listTeamSets({ teamId }: Member): Promise<TeamSet[]> {
  const rows = await db.questionSet.findMany({
    where: { teamId },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(teamSetOf);
}

/** One of them, archived or not. */
export async function findTeamSet({ teamId }: Member, id: string): Promise<TeamSet | null> {
  const row = isUuid(id) ? await db.questionSet.findFirst({ where: { id, teamId } }) : null;
  return row && teamSetOf(row);
}

/** How often the team asked each set, by the set's id; what it never asked is not in it. */
export async function countSetUses({ teamId }: Member): Promise<Map<string, SetUse>> {
  const uses = await db.round.groupBy({
    by: ["setId"],
    where: { teamId },
    _count: true,
    _max: { number: true, setVersion: true },
  });
  return new Map(
    uses.map(({ setId, _count, _max: { number, setVersion } }) => [
      setId,
      { rounds: _count, last: number ?? 0, version: setVersion ?? 0 },
    ]),
  );
}

/** Copies a shipped set or one of the team's own. The copy asks the same: its questions keep their ids. */
export function copySet(
  member: Member,
  { setId, name }: { setId: string; name: string },
): Promise<Result<{ id: string }>> {
  const { teamId } = member;
  return db.$transaction(async (tx) => {
    const shipped = shippedSets.find((set) => set.id === setId);
    const own = !shipped && isUuid(setId) ? await tx.questionSet.findFirst({ where: { id: setId, teamId } }) : null;
    const source = shipped ?? (own && teamSetOf(own));
    if (!source) return gone("question set");
    if ((await tx.questionSet.count({ where: { teamId } })) >= mostSets)
      return refused("", `A team has at most ${mostSets} question sets. Change one that is archived.`);
    const taken = await refuseName(tx, { teamId, name });
    if (taken) return taken;
    const basedOn = own?.basedOn ?? setId;
    const { id } = await tx.questionSet.create({ data: { teamId, name, basedOn, questions: [...source.questions] } });
    await recordAudit(tx, member, { action: "question-set.copied", subject: name, details: { from: source.name } });
    return ok({ id });
  });
}

/** An archived set can be read, not asked or changed; null brings it back. */
export function archiveSet(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  const { teamId } = member;
  return db.$transaction(async (tx) => {
    const set = await tx.questionSet.findFirst({ where: { id, teamId } });
    if (!set) return gone("question set");
    if ((set.archivedAt === null) === (archivedAt === null)) return ok();
    const taken = archivedAt ? null : await refuseName(tx, set);
    if (taken) return taken;
    await tx.questionSet.update({ where: { id }, data: { archivedAt } });
    const action = archivedAt ? "question-set.archived" : "question-set.restored";
    await recordAudit(tx, member, { action, subject: set.name });
    return ok();
  });
}

/** Two sets of one name could not be told apart where a round is started. */
export async function refuseName(tx: Tx, { id, teamId, name }: { id?: string; teamId: string; name: string }) {
  const others = await tx.$queryRaw<unknown[]>`
    select 1 from "QuestionSet"
    where "teamId" = ${teamId}::uuid and lower("name") = lower(${name}) and "archivedAt" is null
      and "id" is distinct from ${id ?? null}::uuid`;
  const isShipped = shippedSets.some((set) => set.name.toLowerCase() === name.toLowerCase());
  return others.length > 0 || isShipped ? refused("name", "Another question set is called that.") : null;
}

export function teamSetOf({ id, version, name, basedOn, questions, archivedAt, updatedAt }: QuestionSet): TeamSet {
  const kind = shippedSets.find((set) => set.id === basedOn)?.kind ?? "answers";
  const savedAt = updatedAt.toISOString();
  const isArchived = archivedAt !== null;
  return { id, version, name, kind, basedOn, questions: questionsSchema.parse(questions), savedAt, isArchived };
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
