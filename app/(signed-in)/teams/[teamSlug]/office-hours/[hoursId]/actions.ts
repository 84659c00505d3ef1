"use server";

import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { endTalk } from "#lib/compose/office-hours/end-talk-store.ts";
import { joinWithStory } from "#lib/compose/office-hours/join-with-story-store.ts";
import {
  endSlotSchema,
  joinQueueSchema,
  moveSlotSchema,
  sittingSchema,
  slotSchema,
  topicSchema,
} from "#lib/office-hours/queue/queue-schema.ts";
import {
  addTime,
  changeTopic,
  leaveQueue,
  moveSlot,
  startTalk,
  stopTalk,
} from "#lib/office-hours/queue/queue-store.ts";
import { closeSession, hostSession, openSession } from "#lib/office-hours/sessions/session-store.ts";

const hosts = "stories:edit";
const anybody = "stories:file";

export const joinQueueAction = teamAction({ permission: anybody, schema: joinQueueSchema }, (member, input) =>
  joinWithStory(member, input, new Date()),
);

/** One's own place; a host may take anybody out. The store knows which. */
export const leaveQueueAction = teamAction({ permission: anybody, schema: slotSchema }, (member, { slotId }) =>
  leaveQueue(member, slotId, new Date()),
);

/** One's own, while one waits. */
export const changeTopicAction = teamAction({ permission: anybody, schema: topicSchema }, (member, input) =>
  changeTopic(member, input),
);

/** Whoever does it is the host from then on. */
export const hostSessionAction = teamAction({ permission: hosts, schema: sittingSchema }, (member, sitting) =>
  hostSession(member, sitting, new Date()),
);

export const openSessionAction = teamAction({ permission: hosts, schema: sittingSchema }, (member, sitting) =>
  openSession(member, sitting, new Date()),
);

const closeSchema = sittingSchema.extend({
  notes: z.string().trim().max(2_000, "Use at most 2,000 characters.").default(""),
});

export const closeSessionAction = teamAction({ permission: hosts, schema: closeSchema }, (member, input) =>
  closeSession(member, input, new Date()),
);

export const moveSlotAction = teamAction({ permission: hosts, schema: moveSlotSchema }, (member, input) =>
  moveSlot(member, input),
);

export const startTalkAction = teamAction({ permission: hosts, schema: slotSchema }, (member, { slotId }) =>
  startTalk(member, slotId, new Date()),
);

export const stopTalkAction = teamAction({ permission: hosts, schema: slotSchema }, (member, { slotId }) =>
  stopTalk(member, slotId),
);

export const addTimeAction = teamAction({ permission: hosts, schema: slotSchema }, (member, { slotId }) =>
  addTime(member, slotId),
);

export const endTalkAction = teamAction({ permission: hosts, schema: endSlotSchema }, (member, input) =>
  endTalk(member, input, new Date()),
);
