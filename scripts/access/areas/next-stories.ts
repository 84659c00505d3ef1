import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";

/** What is done next, and what was chosen. */
export const nextStories: Area = {
  pages: {
    [`${storiesPath}/what-next`]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories/what-next` },
    [`${storiesPath}/decisions`]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories/decisions` },
  },
  actions: {
    [`${storiesPath}/what-next#chooseNextAction`]: {
      who: "works",
      input: ({ sizedStory }) => ({ key: sizedStory.key, reason: "It is the only one.", asked: {} }),
    },
  },
};
