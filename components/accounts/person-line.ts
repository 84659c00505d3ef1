import type { Route } from "next";

/** Somebody in the list of all people. */
export type PersonLine = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  /** Whether it is the reader. */
  isSelf: boolean;
  deactivatedAt: Date | null;
  /** Of any browser; null when they never signed in. */
  lastSeenAt: Date | null;
  teams: readonly { name: string; href: Route; note: string }[];
  /** What they made and what still works. `href` is where it can be revoked. */
  tokens: readonly { id: string; name: string; of: string; href: Route }[];
};
