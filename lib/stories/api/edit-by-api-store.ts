import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { type FieldError, ok, type Refusal, type Result } from "#lib/shared/result.ts";
import { editStory } from "../story/edit-story-store.ts";
import { apiFieldErrors } from "./api-names.ts";
import { fieldConflicts } from "./field-conflicts-store.ts";
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
  return ok({ conflicts: await fieldConflicts(actor, conflicts), by });
}

function within(part: string, errors: readonly FieldError[]): Refusal {
  return { ok: false, errors: errors.map((error) => ({ ...error, path: `${part}.${error.path}` })) };
}
