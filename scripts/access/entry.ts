import type { TokenScope } from "#lib/auth/actor.ts";
import type { Actor } from "./actor.ts";
import type { Who } from "./standing.ts";
import type { Things } from "./things.ts";

/** What is the same of every way in. */
type Way = {
  who: Who;
  /** Leads keep it in an archived team. */
  whenArchived?: true;
  /** It is a link's, and whoever holds the link may be told what it leads to. */
  isLink?: true;
};

export type Page = Way & {
  /** Its address for the things of a team; `slug` is the team in whose name it is asked for. */
  path: (things: Things, slug: string) => string;
};

export type Action = Way & {
  /** What it is called with: something that changes the database when it gets through. */
  input: (things: Things, caller: Actor) => Record<string, unknown>;
  /** Inputs that nobody gets through with, not even who may call it: others' ids. */
  never?: (things: Things, caller: Actor, others: Things) => Record<string, unknown>[];
  /** Where no input can get through here: the words that show that the lock was passed. */
  answers?: RegExp;
  /** Where it leads who gets through, with or without a change. */
  leadsTo?: (things: Things) => string;
  /** It only tells who may call it. */
  changesNothing?: true;
  /** Listed in scripts/locks.ts as open. Next itself refuses other sites. */
  isUnlocked?: true;
};

type Call = {
  path: (things: Things, slug: string) => string;
  /** The statuses for who may; 200 alone when left out. */
  status?: number | readonly number[];
  headers?: Record<string, string>;
  /** Nothing in it names a thing of a team: who may call it gets their own team's, whoever's things are meant. */
  isWithoutIds?: true;
  body?: (things: Things) => { type: string; text: string };
};

export type Route = Call &
  (
    | (Way & { lock: "team token or session"; who: "reads" | "files" | "works" | "leads"; scope: TokenScope })
    | (Way & {
        lock: "session in a team";
        who: "reads" | "files" | "works" | "leads";
        /** Left out by the matcher of proxy.ts, which leads whoever has no cookie to the sign-in page. */
        isOutsideProxy?: true;
      })
    | { lock: "seat in a round" }
    | { lock: "instance token or admin"; scope: TokenScope }
    | { lock: "session of an admin" }
    | { lock: "session of a person" }
    | { lock: "none"; why: string }
  );

/** The ways in of one noun. Pages and routes by their address, actions by that of their file, and their name. */
export type Area = {
  pages?: Record<string, Page>;
  actions?: Record<string, Action>;
  routes?: Record<string, Route>;
};
