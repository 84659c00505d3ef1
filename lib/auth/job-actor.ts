import "server-only";
import type { JobActor } from "#lib/auth/actor.ts";

/** The worker acting for one team, whose id it read from the row that the job is about. */
export function jobActor(teamId: string): JobActor {
  return { kind: "job", teamId } as JobActor;
}
