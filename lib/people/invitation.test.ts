import { describe, expect, test } from "vitest";
import { invitationAnswer, mayInvite } from "./invitation.ts";

const now = new Date("2026-11-20T12:00:00Z");
const before = new Date("2026-11-20T11:59:59Z");
const after = new Date("2026-11-20T12:00:01Z");
const open = {
  email: "bob@example.org",
  acceptedAt: null,
  revokedAt: null,
  expiresAt: after,
  isTeamArchived: false,
  isVoid: false,
};
const account = { isDeactivated: false };
const bob = "bob@example.org";

describe("an invitation", () => {
  test.each([
    ["of a new person asks for a name and a password", open, null, null, "join"],
    ["of somebody with an account asks them to sign in", open, account, null, "sign-in"],
    ["is accepted by whom it is for", open, account, bob, "accept"],
    ["is worth nothing to somebody else", open, null, "eve@example.org", "forwarded"],
    ["is worth nothing to somebody else, when both have accounts", open, account, "eve@example.org", "forwarded"],
    ["that is unknown leads nowhere", null, null, bob, "unknown"],
    ["works once", { ...open, acceptedAt: before }, account, bob, "used"],
    [
      "that was used says so even when it was revoked since",
      { ...open, acceptedAt: before, revokedAt: before },
      null,
      null,
      "used",
    ],
    ["that was revoked is refused", { ...open, revokedAt: before }, null, null, "revoked"],
    ["ends at its time", { ...open, expiresAt: now }, null, null, "expired"],
    ["ends when its maker may not invite any more", { ...open, isVoid: true }, null, null, "void"],
    ["to an archived team waits", { ...open, isTeamArchived: true }, account, bob, "archived"],
    ["of a deactivated account is refused", open, { isDeactivated: true }, null, "deactivated"],
  ] as const)("%s", (_does, invitation, theirAccount, visitorEmail, expected) => {
    expect(invitationAnswer({ invitation, account: theirAccount, visitorEmail }, now)).toBe(expected);
  });
});

describe("to a team and to the instance may invite", () => {
  test.each([
    ["an admin", { isAdmin: true, isDeactivated: false, role: null }, true, true],
    ["a lead", { isAdmin: false, isDeactivated: false, role: "lead" }, true, false],
    ["not a member", { isAdmin: false, isDeactivated: false, role: "member" }, false, false],
    ["not somebody who left", { isAdmin: false, isDeactivated: false, role: null }, false, false],
    ["not a deactivated admin", { isAdmin: true, isDeactivated: true, role: "lead" }, false, false],
  ] as const)("%s", (_who, maker, toTeam, toInstance) => {
    expect([mayInvite(maker, "team"), mayInvite(maker, "instance")]).toEqual([toTeam, toInstance]);
  });
});
