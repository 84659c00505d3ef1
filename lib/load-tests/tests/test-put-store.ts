import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { db } from "#lib/db/client.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { setTestObjectivesIn } from "../objectives/objective-store.ts";
import { findTestId } from "./test-answer-store.ts";
import type { TestPut } from "./test-put-schema.ts";
import { createTestIn, slugTaken, updateTestIn } from "./test-store.ts";

/** Makes the test of that short name, or replaces what is said of it, its objectives included: all of it or nothing. */
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
  return refusedIfTaken(slugTaken, () =>
    allOrNothing(async (tx) => {
      const changed = known ? await updateTestIn(tx, actor, known, input) : ok();
      if (!changed.ok) return changed;
      const id = known ?? (await createTestIn(tx, actor, input)).id;
      const set = known || objectives.length > 0 ? await setTestObjectivesIn(tx, actor, id, objectives) : ok();
      return set.ok ? ok({ isNew: known === null }) : set;
    }),
  );
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
