import type { z } from "zod";
import { storyFieldsSchema } from "../fields/story-fields-schema.ts";

/** What a story is filed with: a title, and whatever else is known already. */
export const newStorySchema = storyFieldsSchema.partial().required({ title: true });
export type NewStoryInput = z.output<typeof newStorySchema>;
