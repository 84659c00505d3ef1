import type { Area } from "../entry.ts";

export const teams: Area = {
  pages: {
    "/teams/[teamSlug]": { who: "reads", path: (_, slug) => `/teams/${slug}` },
    "/teams/[teamSlug]/settings": { who: "reads", path: (_, slug) => `/teams/${slug}/settings` },
  },
  actions: {
    "/teams/[teamSlug]/settings#updateTeamAction": {
      who: "leads",
      whenArchived: true,
      input: ({ slug, visibility }) => ({ name: "Renamed", slug, visibility }),
    },
    "/teams/[teamSlug]/settings#archiveTeamAction": {
      who: "leads",
      whenArchived: true,
      input: ({ isArchived }) => ({ isArchived: !isArchived }),
    },
  },
  routes: {
    "GET /teams/[teamSlug]/palette": {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/palette`,
    },
  },
};
