import type { Role } from "./role.ts";

type TeamMember = { userId: string; role: Role; isDeactivated: boolean };

/**
 * Whether a team that has a lead would have none once `userId` is `becomes` (null: no member any more). Somebody whose
 * account is deactivated cannot lead. A team without a lead stays open to every change: an admin is repairing it.
 */
export function leavesNoLead(members: readonly TeamMember[], userId: string, becomes: Role | null): boolean {
  const leads = members.filter(({ role, isDeactivated }) => role === "lead" && !isDeactivated);
  return becomes !== "lead" && leads.length === 1 && leads[0]?.userId === userId;
}
