import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";

/** Filters, views and the board of a team's stories. */
export const storiesListing: Area = {
  routes: {
    [`GET ${storiesPath}/filter`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/stories/filter`,
    },
  },
};
