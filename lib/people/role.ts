/** What somebody is in a team, the one who may most first. `lib/auth/permissions.ts` says what each may do. */
export const roles = ["lead", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What a role may do, as a half-sentence for whoever chooses one. */
export const roleWords: Record<Role, string> = {
  lead: "also changes people, tokens and settings",
  member: "uploads runs and edits tests and services",
  viewer: "reads everything of the team",
};
