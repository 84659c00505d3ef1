"use server";

import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { ok } from "#lib/shared/result.ts";
import { editStoriesSchema, moveStoriesSchema } from "#lib/stories/bulk/bulk-schema.ts";
import { editStories, moveStories } from "#lib/stories/bulk/change-many-store.ts";
import type { ManyResult } from "#lib/stories/bulk/many-result.ts";
import { previewEdit } from "#lib/stories/bulk/preview-store.ts";
import { undoBatch } from "#lib/stories/undo/undo-batch-store.ts";
import { undoBatchSchema } from "#lib/stories/undo/undo-schema.ts";

/** As many acts as are sent in one go, and stories of all of them together. */
const mostActs = 50;
const mostStories = 2_000;

const actsSchema = z
  .array(moveStoriesSchema)
  .min(1)
  .max(mostActs)
  .refine(
    (acts) => acts.reduce((sum, { keys }) => sum + keys.length, 0) <= mostStories,
    "At most 2,000 stories at once.",
  );

/*
 * None of these draws the page again: twenty quick presses would draw it twenty times. The list does so once it has come to rest.
 */

/** Does what was pressed, act after act in the order of the keys: each is a move of one story or of several, with an outcome of its own. */
export const moveStoriesAction = teamAction(
  { permission: "stories:edit", schema: z.object({ acts: actsSchema }) },
  async (member, { acts }) => {
    const outcomes: ManyResult[] = [];
    for (const act of acts) outcomes.push(await moveStories(member, act, new Date()));
    return ok(outcomes);
  },
);

/** Writes the same into several stories. */
export const editStoriesAction = teamAction(
  { permission: "stories:edit", schema: editStoriesSchema },
  async (member, input) => ok(await editStories(member, input, new Date())),
);

/** What an edit of several stories would come to. Writes nothing. */
export const previewEditAction = teamAction(
  { permission: "stories:edit", schema: editStoriesSchema },
  async (member, input) => ok(await previewEdit(member, input)),
);

/** Takes an act back. */
export const undoStoriesAction = teamAction(
  { permission: "stories:edit", schema: undoBatchSchema },
  async (member, input) => ok(await undoBatch(member, input, new Date())),
);
