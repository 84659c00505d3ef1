/** What somebody is in a team, the one who may most first. `lib/auth/permissions.ts` says what each may do. */
export const roles = ["lead", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What a role may do, as a half-sentence for whoever chooses one. */
export const roleWords: Record<Role, string> = {
  lead: "also changes people, tokens and settings",
  member: "uploads runs and edits tests and services",
  viewer: "reads everything of the team",
};

const names = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The order of a team's list: leads first, then by name as people sort it, then by what is unique. */
export function byRoleAndName(a: Listed, b: Listed): number {
  const byRole = roles.indexOf(a.role) - roles.indexOf(b.role);
  return byRole || names.compare(a.name, b.name) || names.compare(a.email, b.email);
}

type Listed = { role: Role; name: string; email: string };
