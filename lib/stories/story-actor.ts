import type { FormVisitor, JobActor, Member, TokenActor } from "#lib/auth/actor.ts";

/** Who may act on the stories of a team. What a member may do of it, their page or action asks. */
export type StoryActor = Member | TokenActor | JobActor;

/** Who may file a story. Whoever comes by a team's public form may do nothing else. */
export type Filer = StoryActor | FormVisitor;

/** As a timeline keeps it: `actorId` is a person's. */
export function whoActs(actor: Filer): { actorId: string | null; actorName: string } {
  if (actor.kind === "member") return { actorId: actor.userId, actorName: actor.name };
  if (actor.kind === "form-visitor") return { actorId: null, actorName: "Public form" };
  return { actorId: null, actorName: actor.kind === "token" ? actor.name : "Headroom" };
}
