import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { db } from "#lib/db/client.ts";
import type { Conflict } from "../fields/merge-edit.ts";
import { hiddenTeams } from "../story/hidden-teams-store.ts";
import { apiPathOf } from "./api-names.ts";
import { apiValueOf } from "./story-answer-of.ts";
import type { FieldConflict } from "./story-problem.ts";

/** What two people wrote differently, by the names of the API. */
export async function fieldConflicts(actor: ApiActor, conflicts: readonly Conflict[]): Promise<FieldConflict[]> {
  const slugs = await slugsIn(actor, conflicts);
  return conflicts.map(({ field, ...sides }) => ({
    field: apiPathOf(field),
    base: apiValueOf(field, sides.base, slugs),
    mine: apiValueOf(field, sides.mine, slugs),
    theirs: apiValueOf(field, sides.theirs, slugs),
  }));
}

/** Short names of the services, teams and tests that conflicts hold the ids of. */
async function slugsIn(actor: ApiActor, conflicts: readonly Conflict[]): Promise<Map<string, string>> {
  const values = conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs]);
  const ids = values.flatMap((value) => {
    if (typeof value === "string") return uuid.test(value) ? [value] : [];
    return typeof value === "object" && value !== null && "testId" in value ? [String(value.testId)] : [];
  });
  if (ids.length === 0) return new Map();
  const found = { where: { id: { in: ids } }, select: { id: true, slug: true } };
  const hidden = await hiddenTeams(actor, ids);
  const rows = [
    ...(await db.service.findMany(found)),
    ...(await db.team.findMany(found)).filter(({ id }) => !hidden.has(id)),
    ...(await db.test.findMany(found)),
  ];
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
