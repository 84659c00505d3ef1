import type { Area } from "../entry.ts";

/** The people of a team. */
export const people: Area = {
  pages: {
    "/teams/[teamSlug]/settings/people": { who: "reads", path: (_, slug) => `/teams/${slug}/settings/people` },
  },
  actions: {
    "/teams/[teamSlug]/settings/people#inviteAction": {
      who: "leads",
      input: () => ({ emails: "new@example.org", role: "lead" }),
    },
    "/teams/[teamSlug]/settings/people#renewInvitationAction": {
      who: "leads",
      input: ({ invitation }) => ({ id: invitation.id }),
      never: ({ instanceInvitation }) => [{ id: instanceInvitation.id }],
    },
    "/teams/[teamSlug]/settings/people#revokeInvitationAction": {
      who: "leads",
      input: ({ invitation }) => ({ id: invitation.id }),
      never: ({ instanceInvitation }) => [{ id: instanceInvitation.id }],
    },
    "/teams/[teamSlug]/settings/people#changeRoleAction": {
      who: "leads",
      input: ({ person }) => ({ userId: person.id, role: "lead" }),
    },
    "/teams/[teamSlug]/settings/people#removeMemberAction": {
      who: "leads",
      input: ({ person }) => ({ userId: person.id }),
    },
  },
};
