import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import type { FieldError, Result } from "#lib/shared/result.ts";
import { type Moved, moveStory } from "../story/move-story-store.ts";
import { apiMoveErrors } from "./api-names.ts";
import { fieldsOfInput, findPersonOf, nobody } from "./story-fields-of-input-store.ts";
import type { TransitionInput } from "./transition-schema.ts";

/** Moves a story as the API was asked to. Errors are by the places in the body where what lacks can be given. */
export async function moveByApi(
  actor: ApiActor,
  { key, ...transition }: TransitionInput & { key: string },
  now: Date,
): Promise<Result<Moved>> {
  const { fields, wakesAt, wakesWhen, investigator, approver, owner, ...move } = transition;
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
  if (errors.length > 0 || !written.ok) return { ok: false, errors };
  const wake = { snoozeUntil: wakesAt, snoozeWhen: wakesWhen };
  const moved = await moveStory(actor, { key, ...move, ...people, ...wake, fields: written.value }, now);
  return moved.ok ? moved : { ok: false, errors: apiMoveErrors(moved.errors) };
}
