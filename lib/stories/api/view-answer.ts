import { z } from "zod";
import type { StoryView } from "../views/story-view.ts";

const viewAnswerSchema = z
  .object({
    id: z.uuid().describe("Its id: what `view` of the list of stories takes."),
    name: z.string().describe("What it is called."),
    query: z.string().describe("The filter as the list's address holds it: `state=framed&sort=customers`."),
    isShared: z.boolean().describe("The team's; otherwise one's own."),
    isDefault: z.boolean().describe("What the list begins with."),
  })
  .describe("A filter, an order and columns of the list of stories under a name.");

export const viewsAnswerSchema = z
  .object({
    items: z.array(viewAnswerSchema).describe("Views by name."),
    nextCursor: z.null().describe("There are never more."),
  })
  .describe("The saved views of a team's stories.");

export function viewAnswerOf({ id, name, query, isShared, isDefault }: StoryView): z.output<typeof viewAnswerSchema> {
  return { id, name, query, isShared, isDefault };
}
