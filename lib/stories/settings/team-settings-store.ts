import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { StorySettings } from "#lib/db/generated/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { minorDigits, moneyText } from "../fields/fact-text.ts";
import { hiddenTeamName, hiddenTeams } from "../story/hidden-teams-store.ts";
import type { StorySettingsInput } from "./settings-schema.ts";
import { holdStorySettings } from "./story-settings-store.ts";

/** A team's settings of stories, as its page shows them. `prefix` null: made with the first story. Money in minor units. */
export type TeamStorySettings = {
  prefix: string | null;
  hasStories: boolean;
  performanceTeam: { id: string; name: string } | null;
  supportMinuteMinor: number | null;
  currency: string;
  hoursPerWeek: number;
  hasForm: boolean;
};

const named = { performanceTeam: { select: { id: true, name: true } } } as const;

export async function findTeamStorySettings(member: Member): Promise<TeamStorySettings> {
  const { teamId } = member;
  const row = await db.storySettings.findUnique({ where: { teamId }, include: named });
  const team = row?.performanceTeam ?? null;
  const hidden = await hiddenTeams(member, team ? [team.id] : []);
  return {
    prefix: row?.prefix ?? null,
    hasStories: (row?.nextNumber ?? 1) > 1,
    performanceTeam: team && hidden.has(team.id) ? { ...team, name: hiddenTeamName } : team,
    supportMinuteMinor: row?.supportMinuteMinor ?? null,
    currency: row?.currency ?? "EUR",
    hoursPerWeek: row?.hoursPerWeek ?? 40,
    hasForm: row?.formHash != null,
  };
}

/** Teams that can answer for performance: this one, and every one that everybody may read. */
export function listPerformanceTeams({ teamId }: Member): Promise<{ id: string; name: string }[]> {
  return db.team.findMany({
    where: { archivedAt: null, OR: [{ id: teamId }, { visibility: "open" }] },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

export function saveStorySettings(member: Member, input: StorySettingsInput): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const before = await holdStorySettings(tx, member.teamId);
    const refusal = await whyNot(tx, member, before, input);
    if (refusal) return refusal;
    const { supportMinute, currency, hoursPerWeek, performanceTeamId } = input;
    const minor = supportMinute === null ? null : Math.round(supportMinute * 10 ** minorDigits(currency) * 1e6) / 1e6;
    const data = {
      prefix: input.prefix || before.prefix,
      performanceTeamId,
      supportMinuteMinor: minor,
      currency,
      hoursPerWeek,
    };
    const after = await tx.storySettings.update({ where: { teamId: member.teamId }, data });
    const [from, to] = [await toldOf(tx, before), await toldOf(tx, after)];
    const changed = Object.entries(to).filter(([field, value]) => from[field] !== value);
    const details = Object.fromEntries(changed.map(([field, value]) => [field, [from[field] ?? "", value]]));
    if (Object.keys(details).length > 0)
      await recordAudit(tx, member, { action: "stories.settings-changed", subject: member.teamName, details });
    return ok();
  });
}

async function whyNot(tx: Tx, { teamId }: Member, before: StorySettings, input: StorySettingsInput) {
  const { prefix, performanceTeamId: id } = input;
  if (prefix && prefix !== before.prefix) {
    if (before.nextNumber > 1)
      return refused("prefix", `It stays ${before.prefix}: there are stories whose keys begin with it.`);
    if ((await tx.storySettings.count({ where: { prefix, NOT: { teamId } } })) > 0)
      return refused("prefix", "Another team has this prefix. Choose another one.");
  }
  const isSeen = { OR: [{ id: teamId }, { visibility: "open" as const }] };
  if (id && (await tx.team.count({ where: { id, archivedAt: null, ...isSeen } })) === 0)
    return refused("performanceTeamId", "There is no such team. Choose another one.");
  return null;
}

/** As the audit log tells it. */
async function toldOf(tx: Tx, settings: StorySettings): Promise<Record<string, string>> {
  const { prefix, performanceTeamId, supportMinuteMinor, currency, hoursPerWeek } = settings;
  const team = performanceTeamId && (await tx.team.findUnique({ where: { id: performanceTeamId } }));
  return {
    "the prefix": prefix,
    "the performance team": team ? team.name : "none",
    "a support minute": supportMinuteMinor === null ? "unknown" : moneyText(supportMinuteMinor, currency),
    "the hours of a week": String(hoursPerWeek),
  };
}

/** Opens the public form, or gives it a new address: the old one leads nowhere. Its token is in the answer and nowhere else. */
export function openForm(member: Member): Promise<{ token: string }> {
  return db.$transaction(async (tx) => {
    const { formHash } = await holdStorySettings(tx, member.teamId);
    const token = newSecret();
    const data = { formHash: secretHash(token) };
    await tx.storySettings.update({ where: { teamId: member.teamId }, data });
    const action = formHash === null ? "stories.form-opened" : "stories.form-renewed";
    await recordAudit(tx, member, { action, subject: member.teamName });
    return { token };
  });
}

/** From now on the address of the form leads nowhere. */
export function closeForm(member: Member): Promise<void> {
  return db.$transaction(async (tx) => {
    const { formHash } = await holdStorySettings(tx, member.teamId);
    if (formHash === null) return;
    await tx.storySettings.update({ where: { teamId: member.teamId }, data: { formHash: null } });
    await recordAudit(tx, member, { action: "stories.form-closed", subject: member.teamName });
  });
}
