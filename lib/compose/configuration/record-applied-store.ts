import "server-only";
import { auditActor } from "#lib/audit/audit-actor.ts";
import { type AuditEvent, recordAudits } from "#lib/audit/record-audit-store.ts";
import type { Tx } from "#lib/db/client.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import type { ApplyOptions, ConfigActor } from "./config-actor.ts";
import { itemPath } from "./config-item.ts";
import type { ConfigPlan, PlannedChange } from "./plan-config.ts";

const action = "configuration.applied";
const mostNamed = 100;

/** Notes that a file was applied: when and by whom, and in the audit log what changed, once for all and once a team. */
export async function recordApplied(
  tx: Tx,
  actor: ConfigActor,
  { changes }: ConfigPlan,
  teamIds: ReadonlyMap<string, string>,
  { source, now }: ApplyOptions,
): Promise<void> {
  const { kind, name } = "id" in actor ? actor : auditActor(actor);
  const configuredBy = kind === "system" ? source : kind === "token" ? `the token “${name}”` : name;
  const applied = { configuredAt: now, configuredBy };
  await tx.instance.upsert({ where: { id: 1 }, create: { id: 1, ...applied }, update: applied });
  if (changes.length === 0) return;
  const events: AuditEvent[] = [{ action, subject: source, details: detailsOf(changes) }];
  for (const [slug, ofTeam] of Map.groupBy(changes, teamOf)) {
    const teamId = slug === null ? undefined : teamIds.get(slug);
    if (teamId) events.push({ action, subject: source, details: detailsOf(ofTeam), teamId });
  }
  await recordAudits(tx, actor, events);
}

/** The team that a lead sees it in; null for what is shared by all. */
function teamOf({ item: { key, slug, team } }: PlannedChange): string | null {
  return key === teamConfig.key ? slug : team;
}

function detailsOf(changes: readonly PlannedChange[]): NonNullable<AuditEvent["details"]> {
  const counts = Object.entries(Object.groupBy(changes, (change) => change.action));
  const named = changes.slice(0, mostNamed).map((change) => `${change.action} ${itemPath(change.item)}`);
  return { ...Object.fromEntries(counts.map(([name, group]) => [name, group?.length ?? 0])), changes: named };
}
