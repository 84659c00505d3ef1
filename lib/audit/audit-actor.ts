import type { Admin, InstanceToken, JobActor, Member, Person, TokenActor } from "#lib/auth/actor.ts";

/** Who did it, as the audit log keeps it. `teamId` is where they acted; null for the whole instance. */
export type AuditActor = {
  kind: "person" | "token" | "job" | "system" | "nobody";
  id: string | null;
  name: string;
  teamId: string | null;
  address: string;
};

/** Headroom itself: a start, a configuration file, a schedule. */
export const system: AuditActor = { kind: "system", id: null, name: "Headroom", teamId: null, address: "" };

/** Somebody who is not signed in, by what they called themselves: the address of a refused sign-in. */
export function nobody(name: string, address: string): AuditActor {
  return { kind: "nobody", id: null, name, teamId: null, address };
}

/** Somebody who has just shown who they are, before any lock makes an actor of them. */
export function personActor(
  user: { id: string; name: string },
  address: string,
  teamId: string | null = null,
): AuditActor {
  return { kind: "person", id: user.id, name: user.name, teamId, address };
}

/** Anybody whom a lock has let in. */
export function auditActor(actor: Person | Admin | Member | TokenActor | InstanceToken | JobActor): AuditActor {
  if (actor.kind === "job") return { ...system, kind: "job", teamId: actor.teamId };
  const { name, address } = actor;
  const teamId = "teamId" in actor ? actor.teamId : null;
  if ("tokenId" in actor) return { kind: "token", id: actor.tokenId, name, teamId, address };
  return { kind: "person", id: actor.userId, name, teamId, address };
}
