import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";

/**
 * Holds the objectives of a test or a service until the transaction ends: of two tabs that save at once, one waits, and
 * sees what the other saved. What is not the team's is not held.
 */
export async function lockObjectives(
  tx: Tx,
  { teamId }: Member | TokenActor,
  owner: { testId: string } | { serviceId: string },
): Promise<void> {
  if ("testId" in owner)
    await tx.$executeRaw`
      select 1 from "Test" where "id" = ${owner.testId}::uuid and "teamId" = ${teamId}::uuid for no key update`;
  else
    await tx.$executeRaw`
      select 1 from "Service" where "id" = ${owner.serviceId}::uuid and "teamId" = ${teamId}::uuid for no key update`;
}
