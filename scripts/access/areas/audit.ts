import type { Area } from "../entry.ts";

export const audit: Area = {
  pages: {
    "/teams/[teamSlug]/settings/audit": {
      who: "leads",
      whenArchived: true,
      path: (_, slug) => `/teams/${slug}/settings/audit`,
    },
    "/settings/audit": { who: "admins", path: () => "/settings/audit" },
  },
  routes: {
    "GET /teams/[teamSlug]/settings/audit/download": {
      lock: "session in a team",
      who: "leads",
      whenArchived: true,
      path: (_, slug) => `/teams/${slug}/settings/audit/download?format=csv`,
    },
    "GET /settings/audit/download": { lock: "session of an admin", path: () => "/settings/audit/download?format=csv" },
  },
};
