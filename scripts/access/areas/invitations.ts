import type { Area } from "../entry.ts";

const name = "Newcomer";
const password = "quiet rivers run deep 7";

/** What an invitation's link leads to. */
export const invitations: Area = {
  pages: {
    "/invitation/[token]": {
      who: "anybody",
      isLink: true,
      path: ({ invitation }) => `/invitation/${invitation.token}`,
    },
  },
  actions: {
    "/invitation/[token]#joinAction": {
      who: "anybody",
      isLink: true,
      input: ({ invitation: { token } }) => ({ token, name, password }),
      leadsTo: ({ slug }) => `/teams/${slug}`,
      answers: /You are signed in already/,
      never: ({ strangersInvitation: { token } }) => [
        { token: "no invitation has this", name, password },
        // There is an account for this address.
        { token, name, password },
      ],
    },
    "/invitation/[token]#acceptAction": {
      who: "anybody",
      isLink: true,
      input: ({ strangersInvitation: { token } }) => ({ token }),
      leadsTo: ({ slug }) => `/teams/${slug}`,
      answers: /This invitation is for somebody else|You are signed out/,
      never: ({ invitation, strangersInvitation }, caller) => [
        { token: "no invitation has this" },
        { token: invitation.token },
        ...(caller.name === "a stranger" ? [] : [{ token: strangersInvitation.token }]),
      ],
    },
    "/invitation/[token]#openSignedOutAction": {
      who: "anybody",
      isLink: true,
      input: ({ invitation: { token } }) => ({ token }),
      leadsTo: ({ invitation }) => `/invitation/${invitation.token}`,
    },
  },
};
