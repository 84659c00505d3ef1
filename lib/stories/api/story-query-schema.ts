import { z } from "zod";
import { storySorts } from "../listing/story-filter.ts";

const text = (description: string) => z.string().max(2_000).optional().describe(description);

/** Which stories. The filters are those of the list's own address. */
export const storiesQuerySchema = z.strictObject({
  q: text("Words to look for in stories, hypotheses, notes and lessons, or a key."),
  state: text("States, with commas between them; without it, all."),
  service: text("Short name of a service; `-` for none."),
  responsible: text("Short name of a team; `-` for none."),
  accountable: text("Short name of a team; `-` for none."),
  investigator: text("Id of a person; `-` for nobody, `me` for whoever asks."),
  owner: text("Id of a person; `-` for nobody, `me` for whoever asks."),
  reporter: text("Id of a person; `-` for nobody, `me` for whoever asks."),
  followed: text("`yes`: those that whoever asks follows."),
  decision: text("`yes`: those whose timebox waits for a decision."),
  kind: text("`issue` or `incident`."),
  outcome: text("Outcomes, with commas between them."),
  regressed: text("`yes`: those whose proved level broke."),
  unproven: text("`yes`: sized without proof, or closed as unproven."),
  unknowns: text("`yes`: customers or effort are not known."),
  created: text("Filed since a day, or in so many days: `30d`."),
  updated: text("Changed since a day, or in so many days: `7d`."),
  deadline: text("Due by a day, or within so many days: `14d`."),
  customers: text("At least so many customers a week, as likely."),
  sort: z.enum(storySorts).optional().describe("The order; without it the newest first, of a search the best."),
  view: text("A saved view, by its id or name: what it asks for holds where nothing else is asked."),
  limit: z.coerce.number().int().min(1).max(100).default(50).describe("How many at most."),
  cursor: z.string().max(200).optional().describe("`nextCursor` of the answer before, of the same query."),
});
export type StoriesQuery = z.output<typeof storiesQuerySchema>;

export const storyParamsSchema = z.object({
  key: z
    .string()
    .max(20)
    .describe("The story's key: `CHK-142`.")
    .meta({ examples: ["CHK-142"] }),
});
