import type { Area } from "../entry.ts";

const storyPath = "/teams/[teamSlug]/stories/[key]";
const notTheirs = /Only who (wrote a note|did it)/;

/** A story on its page: its fields, its moves, its people, notes and tickets. */
export const storiesPage: Area = {
  pages: {
    [storyPath]: { who: "reads", path: ({ framedStory }, slug) => `/teams/${slug}/stories/${framedStory.key}` },
  },
  routes: {
    "GET /teams/[teamSlug]/stories/choices": {
      lock: "session in a team",
      who: "files",
      path: (_, slug) => `/teams/${slug}/stories/choices`,
      isWithoutIds: true,
    },
    [`GET ${storyPath}/version`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ framedStory }, slug) => `/teams/${slug}/stories/${framedStory.key}/version`,
    },
    [`GET ${storyPath}/markdown`]: {
      lock: "session in a team",
      who: "reads",
      path: ({ framedStory }, slug) => `/teams/${slug}/stories/${framedStory.key}/markdown`,
    },
  },
  actions: {
    [`${storyPath}#editStoryAction`]: {
      who: "works",
      input: ({ framedStory: { key } }) => ({ key, base: { what: "" }, changes: { what: "Slower" } }),
      never: (own, _caller, { service, test, id }) =>
        [
          { serviceId: service.id },
          { responsibleTeamId: id },
          { watch: { testId: test.id, metric: "p95Ms", label: "", branch: "" } },
        ].map((changes) => ({ key: own.framedStory.key, base: nothingOf(changes), changes })),
    },
    [`${storyPath}#moveStoryAction`]: {
      who: "works",
      input: ({ inboxStory: { key } }) => ({ key, to: "declined", reason: "It is as it should be." }),
      never: (own, _caller, { inboxStory }) => [
        { key: own.inboxStory.key, to: "duplicate", duplicateOf: inboxStory.key },
      ],
    },
    [`${storyPath}#undoEventAction`]: {
      who: "works",
      input: ({ storyEvent }) => ({ eventId: storyEvent.id }),
      answers: notTheirs,
    },
    [`${storyPath}#followAction`]: { who: "files", input: ({ framedStory: { key } }) => ({ key, isFollowing: true }) },
    [`${storyPath}#consultAction`]: {
      who: "works",
      input: ({ framedStory: { key }, person }) => ({ key, userId: person.id, isConsulted: true }),
      never: (own, _caller, { person }) => [{ key: own.framedStory.key, userId: person.id, isConsulted: true }],
    },
    [`${storyPath}#addTicketAction`]: {
      who: "works",
      input: ({ framedStory: { key } }) => ({ key, url: "https://tracker.example/2" }),
    },
    [`${storyPath}#removeTicketAction`]: { who: "works", input: ({ ticket }) => ({ id: ticket.id }) },
    [`${storyPath}#addNoteAction`]: {
      who: "files",
      input: ({ framedStory: { key } }) => ({ key, text: "It is so." }),
    },
    [`${storyPath}#editNoteAction`]: {
      who: "files",
      input: ({ note }) => ({ id: note.id, text: "Changed" }),
      answers: notTheirs,
    },
    [`${storyPath}#removeNoteAction`]: { who: "files", input: ({ note }) => ({ id: note.id }), answers: notTheirs },
    [`${storyPath}#restoreNoteAction`]: {
      who: "files",
      input: ({ removedNote }) => ({ id: removedNote.id }),
      answers: notTheirs,
    },
  },
};

function nothingOf(changes: Record<string, unknown>): Record<string, null> {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, null]));
}
