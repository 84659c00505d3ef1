import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import { type Refusal, refused } from "#lib/shared/result.ts";
import { findCycles } from "./dependency-cycles.ts";
import { cycleText } from "./service-config.ts";

/**
 * Why a service may not depend on these, by their ids: they come back to it. Null when they do not. Of two people who
 * would close a circle together, one waits for the other.
 */
export async function refuseCycle(
  tx: Tx,
  { teamId }: Member,
  serviceId: string,
  dependsOn: readonly string[],
): Promise<Refusal | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`dependencies/${teamId}`}, 0))`;
  const services = await tx.service.findMany({
    where: { teamId },
    select: { id: true, name: true, dependencies: { select: { dependsOnServiceId: true } } },
  });
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const graph = new Map(
    services.map(({ id, dependencies }): [string, readonly string[]] => [
      id,
      id === serviceId ? dependsOn : dependencies.flatMap(({ dependsOnServiceId }) => dependsOnServiceId ?? []),
    ]),
  );
  const cycle = findCycles(new Map([[serviceId, dependsOn], ...graph])).find((ids) => ids.includes(serviceId));
  return cycle ? refused("dependsOn", cycleText(cycle.map((id) => names.get(id) ?? ""))) : null;
}
