import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";
/** Nobody's own: nothing of it is there for whoever asks. */
const nobodysBatch = "019aa5b2-0000-7000-8000-000000000001";

/** The list of stories, the peek beside it, and triage. */
export const storiesInbox: Area = {
  pages: {
    [storiesPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories` },
  },
  routes: {
    [`GET ${storiesPath}/rows`]: {
      lock: "session in a team",
      who: "reads",
      path: (_, slug) => `/teams/${slug}/stories/rows?state=inbox`,
    },
    [`GET ${storiesPath}/find`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ inboxStory }, slug) => `/teams/${slug}/stories/find?of=${inboxStory.key}&q=`,
    },
    [`GET ${storiesPath}/[key]/peek`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ framedStory }, slug) => `/teams/${slug}/stories/${framedStory.key}/peek`,
    },
  },
  actions: {
    [`${storiesPath}#moveStoriesAction`]: {
      who: "works",
      input: ({ inboxStory: { key } }) => ({ acts: [{ keys: [key], move: { to: "declined", reason: "So." } }] }),
    },
    [`${storiesPath}#editStoriesAction`]: {
      who: "works",
      input: ({ framedStory: { key } }) => ({ keys: [key], changes: { what: "Slower" } }),
    },
    [`${storiesPath}#previewEditAction`]: {
      who: "works",
      changesNothing: true,
      input: ({ framedStory: { key } }) => ({ keys: [key], changes: { what: "Slower" } }),
    },
    [`${storiesPath}#undoStoriesAction`]: {
      who: "works",
      changesNothing: true,
      input: () => ({ batchId: nobodysBatch }),
    },
  },
};
