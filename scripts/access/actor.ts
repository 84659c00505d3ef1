import type { Standing } from "./standing.ts";
import type { TeamKey } from "./things.ts";

/** What somebody is to each team. */
export type Standings = Record<TeamKey, Standing>;

/** Who calls: with which cookies, and what they are to each team. */
export type Actor = {
  name: string;
  cookie: string;
  userId: string;
  sessionId: string;
  standings: Standings;
};

/** Of which teams somebody is told whom a link has signed in: those that are open, and the link's own. */
export function toldToNewcomer({ key }: { key: TeamKey }): Standings {
  return { private: "stranger", other: "stranger", open: "reader", archived: "reader", [key]: "reader" };
}

/** Somebody who is not signed in. */
export const nobody: Actor = {
  name: "nobody",
  cookie: "",
  userId: "",
  sessionId: "",
  standings: { private: "nobody", other: "nobody", open: "nobody", archived: "nobody" },
};

/** A guest of a round of the private team, with their seat and the ballot that they began: their standing in a team ends at its seat. */
export function guestOf(cookie: string): Actor {
  return { ...nobody, name: "a guest", cookie, standings: { ...nobody.standings, private: "guest" } };
}

/** The address of somebody who is in no team, and is invited. */
export const strangersEmail = "stranger@headroom.example";

/** Everybody's password. */
export const castPassword = "slow clouds over the bay 4";
