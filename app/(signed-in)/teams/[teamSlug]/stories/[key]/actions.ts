"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { consultSchema, followSchema } from "#lib/stories/people/story-people-schema.ts";
import { setConsulted, setFollowing } from "#lib/stories/people/story-people-store.ts";
import { moveSchema } from "#lib/stories/states/move-schema.ts";
import { editStorySchema } from "#lib/stories/story/edit-story-schema.ts";
import { editStory } from "#lib/stories/story/edit-story-store.ts";
import { moveStory } from "#lib/stories/story/move-story-store.ts";
import { ticketIdSchema, ticketSchema } from "#lib/stories/tickets/ticket-schema.ts";
import { addTicket, removeTicket } from "#lib/stories/tickets/ticket-store.ts";
import { undoEvent } from "#lib/stories/undo/undo-event-store.ts";
import { undoEventSchema } from "#lib/stories/undo/undo-schema.ts";

const story = z.object({ key: z.string().max(20) });

/** Moves a story to another state; what lacks comes back field by field. */
export const moveStoryAction = teamAction(
  { permission: "stories:edit", schema: moveSchema.extend(story.shape) },
  async (member, move) => shown(await moveStory(member, move, new Date())),
);

/** Writes fields of a story over what they held when they were shown. What two people wrote differently comes back. */
export const editStoryAction = teamAction(
  { permission: "stories:edit", schema: editStorySchema },
  async (member, edit) => shown(await editStory(member, edit, new Date())),
);

/** Takes a move or an edit of one's own back. */
export const undoEventAction = teamAction(
  { permission: "stories:edit", schema: undoEventSchema },
  async (member, event) => shown(await undoEvent(member, event, new Date())),
);

export const followAction = teamAction({ permission: "stories:file", schema: followSchema }, async (member, input) =>
  shown(await setFollowing(member, input)),
);

/** Says whose advice a story takes. */
export const consultAction = teamAction({ permission: "stories:edit", schema: consultSchema }, async (member, input) =>
  shown(await setConsulted(member, input, new Date())),
);

export const addTicketAction = teamAction(
  { permission: "stories:edit", schema: ticketSchema },
  async (member, ticket) => shown(await addTicket(member, ticket, new Date())),
);

export const removeTicketAction = teamAction(
  { permission: "stories:edit", schema: ticketIdSchema },
  async (member, ticket) => shown(await removeTicket(member, ticket, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
