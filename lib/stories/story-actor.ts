import type { JobActor, Member, TokenActor } from "#lib/auth/actor.ts";

/** Who may act on the stories of a team. What a member may do of it, their page or action asks. */
export type StoryActor = Member | TokenActor | JobActor;

/** As a timeline keeps it: `actorId` is a person's. */
export function whoActs(actor: StoryActor): { actorId: string | null; actorName: string } {
  if (actor.kind === "member") return { actorId: actor.userId, actorName: actor.name };
  return { actorId: null, actorName: actor.kind === "token" ? actor.name : "Headroom" };
}
