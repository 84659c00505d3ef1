/**
 * What somebody is to a team. `reader`: a signed-in person in a team that is open to the organisation. `guest`: not signed in, with a seat
 * in a round of the team.
 */
export type Standing = "nobody" | "guest" | "stranger" | "reader" | "viewer" | "member" | "lead" | "admin";

/** Who gets in, in the words of docs/security.md. Written by hand: it must not follow lib/auth/permissions.ts. */
export type Who = "anybody" | "seated" | "signedIn" | "reads" | "files" | "works" | "leads" | "admins" | "noOne";

const getIn: Record<Who, readonly Standing[]> = {
  anybody: ["nobody", "guest", "stranger", "reader", "viewer", "member", "lead", "admin"],
  seated: ["guest"],
  signedIn: ["stranger", "reader", "viewer", "member", "lead", "admin"],
  reads: ["reader", "viewer", "member", "lead", "admin"],
  files: ["reader", "viewer", "member", "lead", "admin"],
  works: ["member", "lead", "admin"],
  leads: ["lead", "admin"],
  admins: ["admin"],
  noOne: [],
};

/** Whether nobody knows who it is: a seat in a round is no account. */
export function isUnknown(standing: Standing): boolean {
  return standing === "nobody" || standing === "guest";
}

/** Whether the way in is one into a team, and so depends on what somebody is to this team. */
export function isTeams(who: Who): boolean {
  return who === "reads" || isWork(who);
}

/** Of an archived team nothing is left but reading, and what is marked with `whenArchived`: taking it out again. */
export function getsIn(
  standing: Standing,
  { who, whenArchived = false }: { who: Who; whenArchived?: boolean },
  { isArchived }: { isArchived: boolean },
): boolean {
  if (isArchived && !whenArchived && isWork(who)) return false;
  return getIn[who].includes(standing);
}

/** What is not done in an archived team. */
function isWork(who: Who): boolean {
  return who === "files" || who === "works" || who === "leads";
}
