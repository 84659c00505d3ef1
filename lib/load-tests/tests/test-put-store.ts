import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { setTestObjectives } from "../objectives/objective-store.ts";
import { findTestId } from "./test-answer-store.ts";
import type { TestPut } from "./test-put-schema.ts";
import { createTest, updateTest } from "./test-store.ts";

/** Makes the test of that short name, or replaces what is said of it, its objectives included. */
export async function putTest(
  actor: Member | TokenActor,
  slug: string,
  { environment, services, objectives, ...facts }: TestPut,
): Promise<Result<{ isNew: boolean }>> {
  const environmentId = await environmentIdOf(actor, environment);
  if (environmentId === undefined) return refused("environment", `There is no environment “${environment}”.`);
  const found = await db.service.findMany({
    where: { teamId: actor.teamId, slug: { in: services }, archivedAt: null },
    select: { id: true, slug: true },
  });
  const missing = services.find((one) => !found.some((service) => service.slug === one));
  if (missing !== undefined) return refused("services", `There is no service “${missing}”.`);
  const input = { ...facts, slug, environmentId, services: found.map(({ id }) => id) };
  const known = await findTestId(actor, slug);
  const saved = known ? await updateTest(actor, known, input) : await createTest(actor, input);
  if (!saved.ok) return saved;
  const id = known ?? (await findTestId(actor, slug));
  const set = id && (known || objectives.length > 0) ? await setTestObjectives(actor, id, objectives) : ok();
  return set.ok ? ok({ isNew: known === null }) : set;
}

/** The team's own before a shared one; undefined when there is none. */
async function environmentIdOf(actor: Member | TokenActor, slug: string | null): Promise<string | null | undefined> {
  if (slug === null) return null;
  const found = await db.environment.findFirst({
    where: { slug, archivedAt: null, OR: [{ teamId: actor.teamId }, { teamId: null }] },
    orderBy: { teamId: { sort: "asc", nulls: "last" } },
    select: { id: true },
  });
  return found?.id;
}
