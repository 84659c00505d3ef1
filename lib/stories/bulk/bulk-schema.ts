import { z } from "zod";
import { someFieldsSchema } from "../fields/story-fields-schema.ts";
import { moveSchema } from "../states/move-schema.ts";

/** As many stories as are changed in one go. */
export const mostAtOnce = 1_000;

const keys = z
  .array(z.string().max(20))
  .min(1, "Choose at least one story.")
  .max(mostAtOnce, `At most ${mostAtOnce} stories at once.`)
  .transform((all) => [...new Set(all)]);

export const moveStoriesSchema = z.object({ keys, move: moveSchema });
export type MoveStoriesInput = z.output<typeof moveStoriesSchema>;

/** `changes` overwrite what is there. */
export const editStoriesSchema = z.object({ keys, changes: someFieldsSchema });
export type EditStoriesInput = z.output<typeof editStoriesSchema>;
