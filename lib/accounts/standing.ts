/** What an admin changes about somebody's account. */
export const standingChanges = ["make-admin", "unmake-admin", "deactivate", "reactivate"] as const;
export type StandingChange = (typeof standingChanges)[number];

export type Standing = { isAdmin: boolean; isActive: boolean };

type Asked = {
  change: StandingChange;
  name: string;
  /** Whether it is the one who asks. */
  isSelf: boolean;
  standing: Standing;
  /** How many active admins there are beside this person. */
  otherAdmins: number;
};

/** Why an account may not be changed so, or null. Somebody must be left who runs the instance. */
export function standingProblem({ change, name, isSelf, standing, otherAdmins }: Asked): string | null {
  if (change === "make-admin") return standing.isActive ? null : `${name} is deactivated. Reactivate them first.`;
  if (change === "reactivate" || !standing.isAdmin || !standing.isActive || otherAdmins > 0) return null;
  return isSelf
    ? "You are the only admin. Make somebody else an admin first."
    : `${name} is the only admin. Make somebody else an admin first.`;
}

/** The account after the change. */
export function standingAfter(change: StandingChange, standing: Standing): Standing {
  switch (change) {
    case "make-admin":
      return { ...standing, isAdmin: true };
    case "unmake-admin":
      return { ...standing, isAdmin: false };
    case "deactivate":
      return { ...standing, isActive: false };
    case "reactivate":
      return { ...standing, isActive: true };
  }
}
