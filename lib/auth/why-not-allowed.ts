import type { Member } from "#lib/auth/actor.ts";

/** What somebody is told who may read a team, but not do what they asked for. */
export function whyNotAllowed({ isArchived, teamName }: Member): string {
  if (isArchived) return `${teamName} is archived: it can be read and restored, nothing else.`;
  return "Your role in this team does not allow this.";
}
