import { type Role, roles } from "./role.ts";

/** `3 people are in Checkout: 1 lead and 2 viewers.` */
export function peopleSentence(teamName: string, members: readonly { role: Role }[]): string {
  if (members.length === 0) return `Nobody is in ${teamName} yet.`;
  const counts = roles.flatMap((role) => {
    const count = members.filter((one) => one.role === role).length;
    return count > 0 ? [`${count} ${role}${count > 1 ? "s" : ""}`] : [];
  });
  const parts = new Intl.ListFormat("en-GB").format(counts);
  return members.length === 1
    ? `One person is in ${teamName}, a ${members[0]?.role}.`
    : `${members.length} people are in ${teamName}: ${parts}.`;
}
