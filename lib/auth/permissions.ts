import { type Permission, permissions, type TokenScope } from "#lib/auth/actor.ts";
import type { Role } from "#lib/db/generated/enums.ts";

/** Whoever may read a team may tell it what is slow. */
const reading: readonly Permission[] = ["team:read", "stories:file"];
const working: readonly Permission[] = [
  ...reading,
  "systems:edit",
  "tests:edit",
  "runs:upload",
  "runs:edit",
  "rounds:run",
  "stories:edit",
  "radar:edit",
];

const byRole: Record<Role, readonly Permission[]> = { viewer: reading, member: working, lead: permissions };

/** An archived team can be read, its log too, and taken out of the archive. */
const whenArchived = new Set<Permission>(["team:read", "team:edit", "audit:read"]);

type Standing = { isAdmin: boolean; role: Role | null; isOpen: boolean; isArchived: boolean };

/** What a signed-in person may do in a team; empty when the team does not exist for them. */
export function permissionsOf({ isAdmin, role, isOpen, isArchived }: Standing): ReadonlySet<Permission> {
  const granted = isAdmin ? permissions : role ? byRole[role] : isOpen ? reading : [];
  return new Set(isArchived ? granted.filter((permission) => whenArchived.has(permission)) : granted);
}

/** The permission that stands for a scope when a person calls the API from a browser; null: admins only. */
export const permissionOfScope: Record<TokenScope, Permission | null> = {
  "runs:write": "runs:upload",
  "runs:read": "team:read",
  "tests:write": "tests:edit",
  "stories:read": "team:read",
  "reports:read": "team:read",
  "prometheus:query": "team:read",
  "stories:write": "stories:edit",
  "events:write": null,
  "traces:write": null,
  "config:write": null,
  "export:read": null,
  "runner:poll": null,
};
