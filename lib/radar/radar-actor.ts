import type { Member, TokenActor } from "#lib/auth/actor.ts";

/** Who may act on a team's radar. What they may do of it, their page or action asks. */
export type RadarActor = Member;

/** Who may read it. */
export type RadarReader = RadarActor | TokenActor;
