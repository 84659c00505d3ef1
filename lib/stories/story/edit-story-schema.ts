import { z } from "zod";
import { someFieldsSchema } from "../fields/story-fields-schema.ts";

/** `changes` were typed over `base`: what the fields held when they were shown. Only fields that were touched are in either. */
export const editStorySchema = z.object({ key: z.string().max(20), base: someFieldsSchema, changes: someFieldsSchema });
