import type { Area } from "../entry.ts";
import type { Things } from "../things.ts";

const listPath = "/teams/[teamSlug]/office-hours";
const sittingPath = `${listPath}/[hoursId]`;

const facts = { name: "Another hour", timeZone: "UTC", weekday: 1, startMinute: "10:00", startsOn: "2026-11-01" };
const lengths = { durationMinutes: 60, everyWeeks: 1, slotMinutes: 10 };
const emptySitting = ({ emptyHours }: Things) => ({ officeHoursId: emptyHours.id, startsAt: emptyHours.startsAt });

/** When a team looks at what people bring, and the queue of it. */
export const officeHours: Area = {
  pages: {
    [listPath]: { who: "reads", path: (_, slug) => `/teams/${slug}/office-hours` },
    [`${listPath}/new`]: { who: "works", path: (_, slug) => `/teams/${slug}/office-hours/new` },
    [sittingPath]: { who: "reads", path: (things, slug) => `/teams/${slug}/office-hours/${things.officeHours.id}` },
    [`${sittingPath}/edit`]: {
      who: "works",
      path: (things, slug) => `/teams/${slug}/office-hours/${things.officeHours.id}/edit`,
    },
  },
  actions: {
    [`${listPath}#createOfficeHoursAction`]: { who: "works", input: () => ({ ...facts, ...lengths }) },
    [`${listPath}#editOfficeHoursAction`]: {
      who: "works",
      input: (things) => ({ id: things.emptyHours.id, ...facts, ...lengths }),
      never: (own, _caller, { person }) => [{ id: own.emptyHours.id, ...facts, ...lengths, hostIds: [person.id] }],
    },
    [`${listPath}#archiveOfficeHoursAction`]: {
      who: "works",
      input: (things) => ({ id: things.emptyHours.id, isArchived: true }),
    },
    [`${listPath}#makeFeedAction`]: { who: "works", input: (things) => ({ id: things.officeHours.id }) },
    [`${listPath}#revokeFeedAction`]: { who: "works", input: (things) => ({ id: things.officeHours.id }) },
    [`${sittingPath}#joinQueueAction`]: {
      who: "files",
      input: (things) => ({ ...emptySitting(things), topic: "It is slow" }),
      never: (own, _caller, others) => [{ ...emptySitting(own), topic: "It is slow", storyKey: others.inboxStory.key }],
    },
    [`${sittingPath}#leaveQueueAction`]: {
      who: "files",
      input: (things) => ({ slotId: things.officeHours.waitingId }),
      answers: /^This place is not there any more/,
    },
    [`${sittingPath}#changeTopicAction`]: {
      who: "files",
      input: (things) => ({ slotId: things.officeHours.waitingId, topic: "Something else" }),
      answers: /^This place is not there any more/,
    },
    [`${sittingPath}#hostSessionAction`]: { who: "works", input: emptySitting },
    [`${sittingPath}#openSessionAction`]: { who: "works", input: emptySitting },
    [`${sittingPath}#closeSessionAction`]: {
      who: "works",
      input: emptySitting,
      answers: /^This sitting is not open/,
    },
    [`${sittingPath}#moveSlotAction`]: {
      who: "works",
      input: (things) => ({ slotId: things.officeHours.waitingId, to: 0 }),
    },
    [`${sittingPath}#startTalkAction`]: {
      who: "works",
      input: (things) => ({ slotId: things.officeHours.waitingId }),
      answers: /^Somebody is talking/,
    },
    [`${sittingPath}#stopTalkAction`]: { who: "works", input: (things) => ({ slotId: things.officeHours.talkingId }) },
    [`${sittingPath}#addTimeAction`]: { who: "works", input: (things) => ({ slotId: things.officeHours.talkingId }) },
    [`${sittingPath}#endTalkAction`]: {
      who: "works",
      input: (things) => ({ slotId: things.officeHours.talkingId, outcome: "answered", notes: "Yes." }),
      never: (own, _caller, others) => [
        { slotId: own.officeHours.talkingId, outcome: "duplicate", storyKey: others.inboxStory.key },
      ],
    },
  },
  routes: {
    [`GET ${sittingPath}/state`]: {
      lock: "session in a team",
      who: "reads",
      path: (things, slug) =>
        `/teams/${slug}/office-hours/${things.officeHours.id}/state?at=${things.officeHours.startsAt}`,
    },
  },
};
