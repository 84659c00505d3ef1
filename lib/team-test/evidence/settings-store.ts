import "server-only";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Limits, limitFacts, limitsOf, probeIds, unusualLimits } from "./limits.ts";
import { readLimits } from "./limits-schema.ts";
import type { ChecklistInput } from "./settings-schema.ts";

export type TeamTestSettings = ChecklistInput & { limits: Limits };

/** What the team set for its evidence; as usual where it set nothing. */
export function findTeamTestSettings({ teamId }: Member | JobActor): Promise<TeamTestSettings> {
  return readSettings(db, teamId);
}

/** Records where the team's review checklist is, and when somebody last went through it. */
export async function saveChecklist(member: Member, input: ChecklistInput): Promise<void> {
  await save(member, input, input);
}

/** Sets how far back evidence looks, and from what on it speaks for a yes. */
export async function saveLimits(member: Member, limits: Limits): Promise<void> {
  await save(member, { limits }, { limits: unusualLimits(limits) });
}

type Columns = ChecklistInput | { limits: Prisma.InputJsonObject };

async function save(member: Member, change: Partial<TeamTestSettings>, columns: Columns): Promise<void> {
  const { teamId } = member;
  await db.$transaction(async (tx) => {
    const before = await readSettings(tx, teamId);
    await tx.teamTestSettings.upsert({ where: { teamId }, create: { ...columns, teamId }, update: columns });
    await recordEdit(tx, member, {
      action: "team-test.settings-changed",
      subject: "the team test",
      before: told(before),
      after: told({ ...before, ...change }),
    });
  });
}

async function readSettings(tx: Tx, teamId: string): Promise<TeamTestSettings> {
  const row = await tx.teamTestSettings.findUnique({ where: { teamId } });
  return {
    checklistUrl: row?.checklistUrl ?? "",
    checklistReviewedOn: row?.checklistReviewedOn ?? null,
    limits: readLimits(row?.limits ?? {}),
  };
}

/** Settings as the audit log tells them. */
function told({ checklistUrl, checklistReviewedOn, limits }: TeamTestSettings): Record<string, string> {
  const each = probeIds.flatMap((probe) =>
    limitsOf(limits, probe).map(({ name, value }) => [`${probe}, ${limitFacts[name].unit}`, String(value)]),
  );
  return {
    "checklist’s address": checklistUrl,
    "checklist gone through on": checklistReviewedOn?.toISOString().slice(0, 10) ?? "",
    ...Object.fromEntries(each),
  };
}
