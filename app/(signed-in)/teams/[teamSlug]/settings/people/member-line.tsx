import type { MemberLine } from "#components/people/member-table.tsx";
import { RemoveMember } from "#components/people/remove-member.tsx";
import { RoleMenu } from "#components/people/role-menu.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { TeamMember } from "#lib/people/member-store.ts";
import { changeRoleAction, removeMemberAction } from "./actions.ts";

/** A member as `viewer` sees them: with what changes them, where they may. */
export function memberLine(viewer: Member, { userId, role, ...who }: TeamMember): MemberLine {
  const { teamSlug, teamName } = viewer;
  const isSelf = userId === viewer.userId;
  if (!viewer.permissions.has("people:edit")) return { ...who, userId, isSelf, role };
  const { name } = who;
  const change = changeRoleAction.bind(null, teamSlug, { userId });
  const remove = removeMemberAction.bind(null, teamSlug, { userId });
  return {
    ...who,
    userId,
    isSelf,
    role: <RoleMenu name={name} isSelf={isSelf} role={role} change={change} />,
    acts: <RemoveMember name={name} teamName={teamName} isSelf={isSelf} remove={remove} />,
  };
}
