import type { Role } from "./role.ts";

export const invitationDays = 7;

/** What became of one email address that was invited. */
export type Invited = { email: string } & (
  | { kind: "link"; id: string; url: string; expiresAt: Date }
  /** They have an account, and are a member from now on. */
  | { kind: "added"; name: string }
  /** They were a member before; their role is left as it was. */
  | { kind: "member"; name: string; role: Role }
  /** They have an account on this instance; nothing was changed. */
  | { kind: "account"; name: string }
  /** Their account is deactivated; nothing was changed. */
  | { kind: "deactivated"; name: string }
);

/** An invitation that nobody has accepted or revoked. It may have expired, or be void: see `mayInvite`. */
export type OpenInvitation = {
  id: string;
  email: string;
  /** Null with an invitation to the instance alone. */
  role: Role | null;
  isAdmin: boolean;
  invitedBy: { name: string };
  expiresAt: Date;
  state: "open" | "expired" | "void";
};

type Ends = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

type Asked = {
  /** Null for a link that leads to nothing. */
  invitation: (Ends & { email: string; isTeamArchived: boolean; isVoid: boolean }) | null;
  /** The account with the invited address, if there is one. */
  account: { isDeactivated: boolean } | null;
  /** The address of whoever is signed in in this browser. */
  visitorEmail: string | null;
};

export type InvitationAnswer =
  /** Choose a name and a password. */
  | "join"
  /** Signed in as the one who was invited. */
  | "accept"
  /** The one who was invited has an account. */
  | "sign-in"
  | "unknown"
  | "used"
  | "revoked"
  | "expired"
  /** Whoever made it may not invite any more. */
  | "void"
  | "archived"
  | "deactivated"
  /** Signed in as somebody else. */
  | "forwarded";

/** What an invitation's link is worth to whoever opens it at `now`. */
export function invitationAnswer({ invitation, account, visitorEmail }: Asked, now: Date): InvitationAnswer {
  if (!invitation) return "unknown";
  const end = endOf(invitation, now);
  if (end) return end;
  if (invitation.isVoid) return "void";
  if (invitation.isTeamArchived) return "archived";
  if (account?.isDeactivated) return "deactivated";
  if (visitorEmail !== null) return visitorEmail === invitation.email ? "accept" : "forwarded";
  return account ? "sign-in" : "join";
}

function endOf({ acceptedAt, revokedAt, expiresAt }: Ends, now: Date): "used" | "revoked" | "expired" | null {
  if (acceptedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : null;
}

type Maker = { isAdmin: boolean; isDeactivated: boolean; role: Role | null };

/**
 * Whether somebody may invite to a team, or (without one) to the instance. An invitation ends with its maker's right to
 * make it: who was a lead until yesterday comes back by no link of their own.
 */
export function mayInvite({ isAdmin, isDeactivated, role }: Maker, to: "team" | "instance"): boolean {
  return !isDeactivated && (isAdmin || (to === "team" && role === "lead"));
}
