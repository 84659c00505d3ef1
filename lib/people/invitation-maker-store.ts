import "server-only";
import { mayInvite } from "./invitation.ts";
import type { Role } from "./role.ts";

/** What to read of whoever made an invitation. */
export const maker = {
  select: {
    name: true,
    email: true,
    isAdmin: true,
    deactivatedAt: true,
    memberships: { select: { teamId: true, role: true } },
  },
} as const;

type Maker = { isAdmin: boolean; deactivatedAt: Date | null; memberships: { teamId: string; role: Role }[] };

/** Whether an invitation to a team (null: to the instance) has lost its worth with its maker's right to make it. */
export function isVoid({ isAdmin, deactivatedAt, memberships }: Maker, teamId: string | null): boolean {
  const role = memberships.find((one) => one.teamId === teamId)?.role ?? null;
  return !mayInvite({ isAdmin, isDeactivated: deactivatedAt !== null, role }, teamId === null ? "instance" : "team");
}
