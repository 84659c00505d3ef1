import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { type FieldError, ok, type Result } from "#lib/shared/result.ts";
import { moveStory } from "../story/move-story-store.ts";
import { apiMoveErrors } from "./api-names.ts";
import { fieldConflicts } from "./field-conflicts-store.ts";
import { fieldsOfInput, findPersonOf, nobody } from "./story-fields-of-input-store.ts";
import type { FieldConflict } from "./story-problem.ts";
import type { TransitionInput } from "./transition-schema.ts";

/** `conflicts`: what somebody else wrote differently than it was sent, since `base`; nothing was done then. */
export type MovedByApi = { conflicts: FieldConflict[]; by: string };

/** Moves a story as the API was asked to. Errors are by the places in the body where what lacks can be given. */
export async function moveByApi(
  actor: ApiActor,
  { key, ...transition }: TransitionInput & { key: string },
  now: Date,
): Promise<Result<MovedByApi>> {
  const { fields, base, wakesAt, wakesWhen, investigator, approver, owner, ...move } = transition;
  const errors: FieldError[] = [];
  const idOf = async (path: string, reference: string | null) => {
    const person = reference === null ? null : await findPersonOf(actor, reference);
    if (reference !== null && !person) errors.push({ path, message: nobody });
    return person?.id ?? null;
  };
  const people = {
    investigatorId: await idOf("investigator", investigator),
    approverId: await idOf("approver", approver),
    ownerId: await idOf("owner", owner),
  };
  const written = await fieldsOfInput(actor, fields);
  if (!written.ok) errors.push(...written.errors.map((error) => ({ ...error, path: `fields.${error.path}` })));
  const shown = await fieldsOfInput(actor, base);
  if (!shown.ok) errors.push(...shown.errors.map((error) => ({ ...error, path: `base.${error.path}` })));
  if (errors.length > 0 || !written.ok || !shown.ok) return { ok: false, errors };
  const wake = { snoozeUntil: wakesAt, snoozeWhen: wakesWhen };
  const filled = { ...people, ...wake, fields: written.value, base: shown.value };
  const moved = await moveStory(actor, { key, ...move, ...filled }, now);
  if (moved.ok) return ok({ conflicts: [], by: "" });
  const clashes = moved.errors.flatMap(({ path, clash }) => (clash ? [{ field: path, ...clash }] : []));
  const [first] = clashes;
  if (!first) return { ok: false, errors: apiMoveErrors(moved.errors) };
  return ok({ conflicts: await fieldConflicts(actor, clashes), by: first.by });
}
