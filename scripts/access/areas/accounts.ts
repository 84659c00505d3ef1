import { castPassword } from "../actor.ts";
import type { Area } from "../entry.ts";

const password = "quiet rivers run deep 7";

/** What is a person's own, and what admins do with people. */
export const accounts: Area = {
  pages: {
    "/profile": { who: "signedIn", path: () => "/profile" },
    "/notices": { who: "signedIn", path: () => "/notices" },
    "/reset/[token]": { who: "anybody", isLink: true, path: ({ resetToken }) => `/reset/${resetToken}` },
    "/settings": { who: "admins", path: () => "/settings" },
    "/settings/people": { who: "admins", path: () => "/settings/people" },
  },
  routes: {
    "POST /notices/seen": {
      lock: "session of a person",
      path: () => "/notices/seen",
      body: () => ({ type: "application/json", text: '{"path":"/notices"}' }),
    },
    "GET /notices/unread": { lock: "session of a person", path: () => "/notices/unread" },
  },
  actions: {
    "/notices#readNoticesAction": { who: "signedIn", input: () => ({}) },
    "/notices#switchNoticesAction": { who: "signedIn", input: () => ({ kind: "assigned", isOn: false }) },
    "/profile#renameAction": { who: "signedIn", input: () => ({ name: "Renamed" }) },
    "/profile#changePasswordAction": {
      who: "signedIn",
      input: () => ({ currentPassword: castPassword, newPassword: password }),
      never: () => [{ currentPassword: "not my password", newPassword: password }],
    },
    "/profile#endSessionAction": {
      who: "signedIn",
      input: (_, caller) => ({ sessionId: caller.sessionId }),
      never: ({ person }) => [{ sessionId: person.sessionId }],
    },
    "/profile#signOutEverywhereAction": {
      who: "signedIn",
      input: () => ({ isHereToo: true }),
      leadsTo: () => "/sign-in",
    },
    "/settings/people#inviteAction": { who: "admins", input: () => ({ emails: "new@example.org", isAdmin: "on" }) },
    "/settings/people#renewInvitationAction": {
      who: "admins",
      input: ({ instanceInvitation }) => ({ id: instanceInvitation.id }),
      never: ({ invitation }) => [{ id: invitation.id }],
    },
    "/settings/people#revokeInvitationAction": {
      who: "admins",
      input: ({ instanceInvitation }) => ({ id: instanceInvitation.id }),
      never: ({ invitation }) => [{ id: invitation.id }],
    },
    "/settings/people#changeStandingAction": {
      who: "admins",
      input: ({ person }) => ({ userId: person.id, change: "deactivate" }),
    },
    "/settings/people#makeResetLinkAction": { who: "admins", input: ({ person }) => ({ userId: person.id }) },
    "/reset/[token]#resetPasswordAction": {
      who: "anybody",
      isLink: true,
      input: ({ resetToken }) => ({ token: resetToken, password }),
      leadsTo: () => "/",
      never: () => [{ token: "no reset link has this", password }],
    },
  },
};
