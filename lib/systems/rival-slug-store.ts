import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import { type Refusal, refused } from "#lib/shared/result.ts";

/** A service and infrastructure of a team share no short name: a headroom.yaml names both without saying which. */
export async function refuseInfrastructureSlug(tx: Tx, { teamId }: Member, slug: string): Promise<Refusal | null> {
  const count = await tx.infrastructure.count({ where: { teamId, slug, archivedAt: null } });
  return count > 0 ? refused("slug", "A piece of infrastructure of this team has this short name.") : null;
}

export async function refuseServiceSlug(tx: Tx, { teamId }: Member, slug: string): Promise<Refusal | null> {
  const count = await tx.service.count({ where: { teamId, slug, archivedAt: null } });
  return count > 0 ? refused("slug", "A service of this team has this short name.") : null;
}

/** An upload names an environment without saying whose: the team's own must not hide a shared one. */
export async function refuseSharedSlug(tx: Tx, slug: string): Promise<Refusal | null> {
  const count = await tx.environment.count({ where: { teamId: null, slug } });
  return count > 0 ? refused("slug", "An environment shared by all teams has this short name.") : null;
}
