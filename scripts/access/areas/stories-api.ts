import type { Area } from "../entry.ts";

const json = (value: object) => ({ type: "application/json", text: JSON.stringify(value) });
const reads = { lock: "team token or session", who: "reads", scope: "stories:read" } as const;
const works = { lock: "team token or session", who: "works", scope: "stories:write" } as const;

/** Stories by the API. */
export const storiesApi: Area = {
  routes: {
    "GET /api/v1/stories": { ...reads, isWithoutIds: true, path: () => "/api/v1/stories" },
    "POST /api/v1/stories": {
      ...works,
      isWithoutIds: true,
      status: 201,
      path: () => "/api/v1/stories",
      body: () => json({ title: "Search is slow" }),
    },
    "GET /api/v1/stories/[key]": { ...reads, path: ({ framedStory }) => `/api/v1/stories/${framedStory.key}` },
    "PATCH /api/v1/stories/[key]": {
      ...works,
      path: ({ framedStory }) => `/api/v1/stories/${framedStory.key}`,
      body: () => json({ changes: { why: "The pool is too small." } }),
    },
    "POST /api/v1/stories/[key]/transitions": {
      ...works,
      // Whoever comes first declines it.
      status: [200, 422],
      path: ({ inboxStory }) => `/api/v1/stories/${inboxStory.key}/transitions`,
      body: () => json({ to: "declined", reason: "Nobody uses it." }),
    },
    "GET /api/v1/stories/[key]/notes": {
      ...reads,
      path: ({ framedStory }) => `/api/v1/stories/${framedStory.key}/notes`,
    },
    "POST /api/v1/stories/[key]/notes": {
      ...works,
      status: 201,
      path: ({ framedStory }) => `/api/v1/stories/${framedStory.key}/notes`,
      body: () => json({ text: "Seen." }),
    },
    "GET /api/v1/story-views": { ...reads, isWithoutIds: true, path: () => "/api/v1/story-views" },
  },
};
