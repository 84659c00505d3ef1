import type { makeThings } from "./make-things.ts";

export const teamKeys = ["private", "other", "open", "archived"] as const;
export type TeamKey = (typeof teamKeys)[number];

/** The slug that a new team is to get: it is no team's. */
export const newTeamSlug = "new-team";

/** One of everything that a team has. Whatever people read of it has the team's marker in it. */
export type Things = Awaited<ReturnType<typeof makeThings>>;

/** Ids and slugs: what things can be asked for by. */
const handle = /slug-[\w-]+|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Every handle in a text. */
export function handlesIn(text: string): string[] {
  return text.match(handle) ?? [];
}

/** What a team's things can be asked for by. */
export function handlesOf(things: Things): string[] {
  return handlesIn(JSON.stringify(things));
}
