import "server-only";
import { readersOfTeam } from "#lib/auth/readers-of-team.ts";
import type { Tx } from "#lib/db/client.ts";
import { type Refusal, refused } from "#lib/shared/result.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { Filer } from "../story-actor.ts";

/** Why what the fields name cannot be named: a service, a test, a person or a team that is not there for this team. Null: it can. */
export async function whyNotOfTeam(tx: Tx, { teamId }: Filer, fields: SomeFields): Promise<Refusal | null> {
  const { serviceId, watch } = fields;
  if (serviceId && (await tx.service.count({ where: { id: serviceId, teamId } })) === 0)
    return refused("serviceId", "This service is not the team's. Choose another one.");
  if (watch && (await tx.test.count({ where: { id: watch.testId, teamId } })) === 0)
    return refused("watch", "This test is not the team's. Choose another one.");
  for (const name of ["responsibleTeamId", "accountableTeamId"] as const) {
    const id = fields[name];
    const isSeen = { OR: [{ id: teamId }, { visibility: "open" as const }] };
    if (id && (await tx.team.count({ where: { id, archivedAt: null, ...isSeen } })) === 0)
      return refused(name, "There is no such team. Choose another one.");
  }
  for (const name of ["investigatorId", "ownerId"] as const) {
    const id = fields[name];
    if (id && !(await maySee(tx, teamId, id)))
      return refused(name, "This person cannot see the team's stories. Choose another one.");
  }
  return null;
}

/** Whether a person exists who can sign in and may read the team. */
export async function maySee(tx: Tx, teamId: string, userId: string): Promise<boolean> {
  const readers = await readersOfTeam(tx, teamId);
  return (await tx.user.count({ where: { id: userId, deactivatedAt: null, ...readers } })) === 1;
}
