import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";

type OwnerColumns = { ownerId: string | null; ownerName: string };

/** The columns of an owner: somebody in the team; null takes the owner away. */
export async function findOwner(tx: Tx, { teamId }: RadarActor, ownerId: string | null): Promise<Result<OwnerColumns>> {
  if (ownerId === null) return ok({ ownerId: null, ownerName: "" });
  const person = await tx.user.findFirst({
    where: { id: ownerId, deactivatedAt: null, memberships: { some: { teamId } } },
    select: { id: true, name: true },
  });
  if (!person) return refused("ownerId", "Choose somebody in the team.");
  return ok({ ownerId: person.id, ownerName: person.name });
}
