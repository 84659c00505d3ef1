import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";
const views = `${storiesPath}/views`;
/** A team's view is nobody's own. */
const notOwn = /This view is not there any more/;

/** Filters, views and the board of a team's stories. */
export const storiesListing: Area = {
  pages: {
    [`${storiesPath}/board`]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories/board` },
  },
  routes: {
    [`GET ${storiesPath}/filter`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/stories/filter`,
    },
    [`GET ${storiesPath}/board/movable`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ sizedStory }, slug) => `/teams/${slug}/stories/board/movable?key=${sizedStory.key}`,
    },
  },
  actions: {
    [`${views}#saveViewAction`]: { who: "reads", input: () => ({ name: "New", query: "state=closed" }) },
    [`${views}#changeViewAction`]: {
      who: "reads",
      input: ({ teamView }) => ({ id: teamView.id, name: "Renamed" }),
      answers: notOwn,
    },
    [`${views}#removeViewAction`]: { who: "reads", input: ({ teamView }) => ({ id: teamView.id }), answers: notOwn },
    [`${views}#saveTeamViewAction`]: { who: "works", input: () => ({ name: "New", query: "state=closed" }) },
    [`${views}#changeTeamViewAction`]: {
      who: "works",
      input: ({ teamView }) => ({ id: teamView.id, name: "Renamed", query: "state=framed" }),
    },
    [`${views}#removeTeamViewAction`]: { who: "works", input: ({ teamView }) => ({ id: teamView.id }) },
  },
};
