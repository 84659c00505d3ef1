import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { db } from "#lib/db/client.ts";
import { type FieldError, ok, type Refusal, type Result } from "#lib/shared/result.ts";
import type { Conflict } from "../fields/merge-edit.ts";
import { editStory } from "../story/edit-story-store.ts";
import { apiFieldErrors, apiPathOf } from "./api-names.ts";
import { apiValueOf } from "./story-answer-of.ts";
import { fieldsOfInput } from "./story-fields-of-input-store.ts";
import type { SomeStoryInput } from "./story-input-schema.ts";
import type { FieldConflict } from "./story-problem.ts";

/** `conflicts` is empty where it was written. */
export type EditedByApi = { conflicts: FieldConflict[]; by: string };

/** Writes fields that came by the API. A number whose source was sent keeps the sources of the others. */
export async function editByApi(
  actor: ApiActor,
  { key, changes, base }: { key: string; changes: SomeStoryInput; base: SomeStoryInput | undefined },
  now: Date,
): Promise<Result<EditedByApi>> {
  const wanted = await fieldsOfInput(actor, changes);
  if (!wanted.ok) return within("changes", wanted.errors);
  const shown = base === undefined ? ok(null) : await fieldsOfInput(actor, base);
  if (!shown.ok) return within("base", shown.errors);
  const edited = await editStory(actor, { key, base: shown.value, changes: wanted.value }, now);
  if (!edited.ok) return within("changes", apiFieldErrors(edited.errors));
  if (edited.value.kind === "saved") return ok({ conflicts: [], by: "" });
  const { conflicts, by } = edited.value;
  const slugs = await slugsIn(conflicts);
  const told = conflicts.map(({ field, ...sides }) => ({
    field: apiPathOf(field),
    base: apiValueOf(field, sides.base, slugs),
    mine: apiValueOf(field, sides.mine, slugs),
    theirs: apiValueOf(field, sides.theirs, slugs),
  }));
  return ok({ conflicts: told, by });
}

function within(part: string, errors: readonly FieldError[]): Refusal {
  return { ok: false, errors: errors.map((error) => ({ ...error, path: `${part}.${error.path}` })) };
}

/** Short names of the services, teams and tests that conflicts hold the ids of. */
async function slugsIn(conflicts: readonly Conflict[]): Promise<Map<string, string>> {
  const values = conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs]);
  const ids = values.flatMap((value) => {
    if (typeof value === "string") return uuid.test(value) ? [value] : [];
    return typeof value === "object" && value !== null && "testId" in value ? [String(value.testId)] : [];
  });
  if (ids.length === 0) return new Map();
  const found = { where: { id: { in: ids } }, select: { id: true, slug: true } };
  const rows = [
    ...(await db.service.findMany(found)),
    ...(await db.team.findMany(found)),
    ...(await db.test.findMany(found)),
  ];
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
