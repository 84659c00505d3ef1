import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import type { Result } from "#lib/shared/result.ts";
import { createStory } from "../story/create-story-store.ts";
import { apiFieldErrors } from "./api-names.ts";
import { fieldsOfInput } from "./story-fields-of-input-store.ts";
import type { SomeStoryInput } from "./story-input-schema.ts";

/** Files a story that came by the API. */
export async function fileByApi(
  actor: ApiActor,
  input: SomeStoryInput & { title: string },
  now: Date,
): Promise<Result<{ key: string }>> {
  const fields = await fieldsOfInput(actor, input);
  if (!fields.ok) return fields;
  const filed = await createStory(actor, { ...fields.value, title: input.title }, now);
  return filed.ok ? filed : { ok: false, errors: apiFieldErrors(filed.errors) };
}
