import "server-only";
import { v7 } from "uuid";
import { db, type Tx } from "#lib/db/client.ts";
import type { SavedRow } from "#lib/db/config-rows.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { managedTables } from "#lib/db/managed-tables.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { teamConfig } from "#lib/teams/team-config.ts";
import type { ApplyOptions, ConfigActor } from "./config-actor.ts";
import { type ConfigAnswer, configAnswer } from "./config-answer.ts";
import type { PresentItem } from "./config-item.ts";
import { configExtensionStores, configStores } from "./config-parts-store.ts";
import { type ConfigPlan, type PlannedChange, planConfig } from "./plan-config.ts";
import { readPresentItems } from "./present-items-store.ts";
import { type DeclaredConfig, readConfig } from "./read-config.ts";
import { recordApplied } from "./record-applied-store.ts";
import { findRivals } from "./rival-items.ts";

export const outdatedPlan = refused(
  "?plan",
  "What is here has changed since this plan was made. Nothing was applied: look at the new plan.",
);

/** Ten thousand things take some seconds, and others may be before us. */
const longestMs = 120_000;

/**
 * Makes all as the text of a headroom.yaml declares it, in one transaction: either all of it or nothing. With `dryRun`
 * nothing is changed. Of two at once, one waits for the other. Errors carry path, line and column; `outdatedPlan` says
 * that the changes would be others than those of the plan that was named.
 */
export function applyConfig(actor: ConfigActor, text: string, options: ApplyOptions): Promise<Result<ConfigAnswer>> {
  const declared = readConfig(text);
  if ("errors" in declared) return Promise.resolve({ ok: false, errors: declared.errors });
  return db.$transaction((tx) => applyDeclared(tx, actor, declared, options), {
    timeout: longestMs,
    maxWait: longestMs,
  });
}

async function applyDeclared(
  tx: Tx,
  actor: ConfigActor,
  { prune, items, placed }: DeclaredConfig,
  options: ApplyOptions,
): Promise<Result<ConfigAnswer>> {
  if (!options.dryRun) await lockConfig(tx);
  const present = await readPresentItems(tx);
  const plan = planConfig(items, present, prune);
  const rivals = findRivals(items, present, plan.changes);
  if (rivals.length > 0) return { ok: false, errors: placed(rivals) };
  const answer = configAnswer(plan, options.dryRun);
  if (options.plan !== undefined && options.plan !== answer.plan) return outdatedPlan;
  if (!options.dryRun) {
    const teamIds = await carryOut(tx, plan, present, options.now);
    await recordApplied(tx, actor, plan, teamIds, options);
  }
  return ok(answer);
}

/** Nobody applies, and nobody changes by hand what is planned upon, until this transaction ends. Reading goes on. */
async function lockConfig(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('headroom/apply-config', 0))`;
  const tables = Prisma.raw(managedTables.map((table) => `"${table}"`).join(", "));
  await tx.$executeRaw`lock table ${tables} in share row exclusive mode`;
}

/** Returns the ids of all teams by slug, with the new ones. */
async function carryOut(tx: Tx, { changes }: ConfigPlan, present: readonly PresentItem[], now: Date) {
  const teamIds = new Map(present.filter(({ key }) => key === teamConfig.key).map(({ slug, id }) => [slug, id]));
  const byKey = Map.groupBy(changes, ({ item }) => item.key);
  // What goes makes room for what comes: a slug that moves from a service to infrastructure.
  for (const store of configStores) {
    const { archive = [], release = [] } = Object.groupBy(byKey.get(store.key) ?? [], ({ action }) => action);
    if (archive.length > 0) await store.archive(tx, idsOf(archive), now);
    if (release.length > 0) await store.release(tx, idsOf(release));
    for (const extension of configExtensionStores)
      if (extension.key === store.key && archive.length > 0) await extension.archived(tx, idsOf(archive));
  }
  for (const store of configStores) {
    const rows = (byKey.get(store.key) ?? []).flatMap((change) => savedRow(change, teamIds));
    if (store.key === teamConfig.key) for (const { slug, id } of rows) teamIds.set(slug, id);
    if (rows.length === 0) continue;
    await store.save(tx, rows);
    for (const extension of configExtensionStores) if (extension.key === store.key) await extension.save(tx, rows);
  }
  return teamIds;
}

function idsOf(changes: readonly PlannedChange[]): string[] {
  return changes.flatMap(({ present }) => present?.id ?? []);
}

function savedRow({ action, item, present, fields }: PlannedChange, teamIds: ReadonlyMap<string, string>): SavedRow[] {
  if (action === "release" || action === "archive") return [];
  const { slug, team, spec } = item;
  return [
    {
      id: present?.id ?? v7(),
      teamId: team === null ? null : (teamIds.get(team) ?? null),
      slug,
      spec,
      changed: new Set(fields),
      isNew: present === null,
      isRestored: action === "restore",
    },
  ];
}
